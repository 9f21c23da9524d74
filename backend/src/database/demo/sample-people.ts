import type { AccessRole } from '../../access/core/roles.js';

/** Someone to try the demo as. */
interface SamplePerson {
  readonly email: string;
  readonly name: string;
  readonly role: AccessRole;
  /** For which organisation, by its key, in which of the demo's projects. The first is told on the sign-in page. */
  readonly speaksFor: readonly { readonly project: string; readonly organisation: string }[];
}

/** One for each role in a project; the administrator is whoever opens the first link. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    email: 'lead@cantiere.example',
    name: 'Lea Capofila',
    role: 'LEAD',
    speaksFor: [
      { project: 'filanda-montefinto', organisation: 'comune-di-montefinto' },
      { project: 'polo-cremona', organisation: 'comune-di-cremona' },
    ],
  },
  {
    email: 'partner@cantiere.example',
    name: 'Piero Compagno',
    role: 'PARTNER',
    speaksFor: [
      { project: 'filanda-montefinto', organisation: 'impresa-campione' },
      { project: 'polo-cremona', organisation: 'crit' },
    ],
  },
  {
    email: 'funder@cantiere.example',
    name: 'Fiora Fondi',
    role: 'FUNDER',
    speaksFor: [
      { project: 'filanda-montefinto', organisation: 'regione-immaginaria' },
      { project: 'polo-cremona', organisation: 'regione-lombardia' },
    ],
  },
  {
    email: 'council@cantiere.example',
    name: 'Carlo Consigli',
    role: 'COUNCIL',
    speaksFor: [
      { project: 'filanda-montefinto', organisation: 'comune-di-montefinto' },
      { project: 'polo-cremona', organisation: 'comune-di-cremona' },
    ],
  },
];
