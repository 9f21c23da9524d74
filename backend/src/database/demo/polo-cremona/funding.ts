import type { CommitmentAddInput } from '../../../generated/schema-types.js';
import type { DemoStep } from '../demo-step.js';
import type { Both, Told } from '../said.js';
import { IL_GIORNO_2017_06_06 } from './pages-from-2016.js';
import { CREMONAOGGI_2015_06_24, TELECOLOR_2014_10 } from './pages-until-2015.js';

const ON_TOP_OF_THE_GRANT = {
  en: "The sources do not say whether the partners' own shares come on top of the Region's grant; the total assumes that they do.",
  it: 'Le fonti non precisano se le quote proprie dei partner si aggiungano al contributo regionale; il totale lo presuppone.',
};

/** The agreement's money. No source read publishes a payment, so none is recorded. */
export const FUNDING: readonly DemoStep[] = [
  {
    command: 'fundingSourceAdd',
    input: {
      key: 'aster',
      title: { en: 'Aster call of Regione Lombardia', it: 'Bando Aster di Regione Lombardia' },
      sector: 'PUBLIC',
    },
  },
  ownShare('comune-own', 'PUBLIC', { en: "The municipality's own share", it: 'Quota propria del Comune' }),
  ownShare('crit-own', 'PRIVATE', { en: "CRIT's own share", it: 'Quota propria di CRIT' }),
  ownShare('microdata-own', 'PRIVATE', { en: "Microdata's own share", it: 'Quota propria di Microdata' }),
  ...['comune-di-cremona', 'crit', 'microdata'].map((to) =>
    pledge(CREMONAOGGI_2015_06_24, {
      fundingSource: 'aster',
      from: 'regione-lombardia',
      to,
      amount: { amount: to === 'comune-di-cremona' ? '600000.00' : '200000.00' },
      agreement: 'co-financing',
    }),
  ),
  pledge(CREMONAOGGI_2015_06_24, {
    fundingSource: 'comune-own',
    from: 'comune-di-cremona',
    amount: { amount: '615760.00' },
    purpose: { en: 'Urbanisation works.', it: 'Opere di urbanizzazione.' },
    agreement: 'co-financing',
  }),
  pledge(CREMONAOGGI_2015_06_24, {
    fundingSource: 'microdata-own',
    from: 'microdata',
    amount: { amount: '362462.00' },
    agreement: 'co-financing',
  }),
  pledge(CREMONAOGGI_2015_06_24, {
    fundingSource: 'crit-own',
    from: 'crit',
    amount: { amount: '200000.00' },
    agreement: 'co-financing',
  }),
  pledge(TELECOLOR_2014_10, {
    fundingSource: 'aster',
    from: 'regione-lombardia',
    amount: { amount: '1500000.00' },
    purpose: {
      en: 'Figure of the LUCI group for the money of the Region; it may refer to a wider area.',
      it: "Cifra indicata dal gruppo LUCI per le risorse regionali; potrebbe riferirsi a un'area più ampia.",
    },
    alternative: true,
  }),
  pledge(IL_GIORNO_2017_06_06, {
    fundingSource: 'aster',
    from: 'regione-lombardia',
    amount: { amount: '1500000.00' },
    purpose: {
      en: "The Region's part of an investment of 14 million, by this source.",
      it: 'La parte della Regione in un investimento di 14 milioni, secondo questa fonte.',
    },
    alternative: true,
  }),
];

function ownShare(key: string, sector: 'PUBLIC' | 'PRIVATE', title: Both): DemoStep {
  return { command: 'fundingSourceAdd', input: { key, title, sector, assumption: ON_TOP_OF_THE_GRANT } };
}

type Pledge = Pick<
  CommitmentAddInput,
  'fundingSource' | 'from' | 'to' | 'amount' | 'purpose' | 'agreement' | 'alternative'
>;

function pledge(told: Told, input: Pledge): DemoStep {
  return { command: 'commitmentAdd', input: { ...input, ...told } };
}
