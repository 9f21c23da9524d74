import type { DemoStep } from '../demo-step.js';
import { COBOX_2015_06_24, CREMONAOGGI_2015_06_24 } from './pages-until-2015.js';

/** The two agreements of 24 June 2015. Their texts were not published, so no clause is recorded. */
export const AGREEMENTS: readonly DemoStep[] = [
  {
    command: 'agreementAdd',
    input: {
      key: 'co-financing',
      title: { en: 'Co-financing agreement (Aster)', it: 'Convenzione di cofinanziamento (Aster)' },
      signedOn: '2015-06-24',
      note: {
        en: "Shares out the Region's grant and names what each partner adds. The text was not published.",
        it: 'Ripartisce il contributo regionale e indica la quota di ciascun partner. Il testo non è stato pubblicato.',
      },
      signatories: ['regione-lombardia', 'comune-di-cremona', 'crit', 'microdata'],
      ...CREMONAOGGI_2015_06_24,
    },
  },
  {
    command: 'agreementAdd',
    input: {
      key: 'urban-plan',
      title: { en: 'Urban agreement on lot 4A', it: 'Convenzione urbanistica del lotto 4A' },
      signedOn: '2015-06-24',
      note: {
        en: 'Settles the building of lot 4A. Its parties are those of the draft reported on 17 June 2015; the text was not published.',
        it: "Regola l'attuazione del lotto 4A. Le parti sono quelle dello schema riportato il 17 giugno 2015; il testo non è stato pubblicato.",
      },
      signatories: ['comune-di-cremona', 'aem-cremona', 'csa'],
      ...CREMONAOGGI_2015_06_24,
    },
  },
  {
    command: 'agreementStateSignatories',
    input: {
      agreement: 'co-financing',
      signatories: ['crit', 'comune-di-cremona', 'aem-cremona', 'csa'],
      ...COBOX_2015_06_24,
    },
  },
];
