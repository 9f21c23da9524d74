import type { CommitmentAddInput } from '../../../generated/schema-types.js';
import type { DemoStep } from '../demo-step.js';
import type { Told } from '../said.js';
import { named } from '../steps.js';
import { article, LOAN_CONTRACT, PROGRAMME_AGREEMENT, paymentOrder } from './documents.js';

const POTS: readonly DemoStep[] = [
  {
    command: 'fundingSourceAdd',
    input: {
      key: 'regional-fund',
      title: { en: 'Regional fund for public libraries', it: 'Fondo regionale per le biblioteche' },
      sector: 'PUBLIC',
    },
  },
  {
    command: 'fundingSourceAdd',
    input: {
      key: 'municipal-budget',
      title: { en: 'Budget of the municipality', it: 'Bilancio comunale' },
      sector: 'PUBLIC',
    },
  },
  {
    command: 'fundingSourceAdd',
    input: {
      key: 'foundation-grant',
      title: { en: 'Grant of the foundation', it: 'Contributo della Fondazione' },
      sector: 'PRIVATE',
    },
  },
  {
    command: 'fundingSourceAdd',
    input: {
      key: 'bank-loan',
      title: { en: 'Bank loan', it: 'Mutuo bancario' },
      sector: 'PRIVATE',
      assumption: {
        en: "The loan counts as the bank's money, although the municipality will pay it back.",
        it: 'Il mutuo è contato come denaro della banca, anche se sarà il Comune a rimborsarlo.',
      },
    },
  },
];

/** Who gives what, when and on which condition: together 4,800,000.00. */
const COMMITMENTS: readonly DemoStep[] = [
  fromRegion('region-first', '720000.00', '2025-10-31', {
    condition: { en: 'Site handed over and accepted.', it: "Consegna dell'area accettata." },
    purpose: { en: 'First part of the grant.', it: 'Prima rata del contributo.' },
  }),
  fromRegion('region-second', '960000.00', '2026-06-30', {
    condition: { en: 'Roof closed and accepted.', it: 'Chiusura della copertura accettata.' },
    purpose: { en: 'Second part of the grant.', it: 'Seconda rata del contributo.' },
  }),
  fromRegion('region-balance', '720000.00', '2026-12-31', {
    condition: { en: 'Finished building accepted.', it: 'Edificio ultimato e accettato.' },
    purpose: { en: 'Balance of the grant.', it: 'Saldo del contributo.' },
  }),
  pledge('municipality-first', PROGRAMME_AGREEMENT, {
    fundingSource: 'municipal-budget',
    from: 'comune-di-montefinto',
    amount: { amount: '500000.00' },
    dueOn: '2025-09-30',
    condition: { en: 'Works contract signed.', it: "Contratto d'appalto firmato." },
    purpose: { en: 'Preparation of the site.', it: 'Preparazione del cantiere.' },
    agreement: 'programme-agreement',
  }),
  pledge('municipality-second', PROGRAMME_AGREEMENT, {
    fundingSource: 'municipal-budget',
    from: 'comune-di-montefinto',
    amount: { amount: '400000.00' },
    dueOn: '2026-12-15',
    condition: { en: 'Systems installed.', it: 'Impianti installati.' },
    purpose: { en: 'Electrical and fire systems.', it: 'Impianti elettrici e antincendio.' },
    agreement: 'programme-agreement',
  }),
  pledge('foundation-first', PROGRAMME_AGREEMENT, {
    fundingSource: 'foundation-grant',
    from: 'fondazione-esempio',
    to: 'comune-di-montefinto',
    amount: { amount: '400000.00' },
    dueOn: '2026-03-31',
    condition: { en: 'Foundations accepted by the tester.', it: 'Fondazioni accettate dal collaudatore.' },
    purpose: { en: 'Reading rooms on the ground floor.', it: 'Sale di lettura al piano terra.' },
    agreement: 'programme-agreement',
  }),
  pledge('foundation-second', PROGRAMME_AGREEMENT, {
    fundingSource: 'foundation-grant',
    from: 'fondazione-esempio',
    to: 'comune-di-montefinto',
    amount: { amount: '200000.00' },
    dueOn: '2027-03-31',
    condition: { en: 'Shelves in place.', it: 'Scaffali montati.' },
    purpose: { en: "Children's library.", it: 'Biblioteca dei ragazzi.' },
    agreement: 'programme-agreement',
  }),
  pledge('loan', LOAN_CONTRACT, {
    fundingSource: 'bank-loan',
    from: 'banca-di-prova',
    to: 'comune-di-montefinto',
    amount: { amount: '900000.00' },
    dueOn: '2026-05-29',
    condition: { en: 'Drawn as the works advance.', it: 'Erogato a stato di avanzamento dei lavori.' },
    purpose: { en: 'Roof and windows.', it: 'Copertura e serramenti.' },
  }),
  pledge('grant-by-the-paper', article('firmato-accordo-filanda', '2024-11-19'), {
    fundingSource: 'regional-fund',
    from: 'regione-immaginaria',
    to: 'comune-di-montefinto',
    amount: { amount: '2600000.00' },
    purpose: {
      en: 'The whole grant, by the local paper.',
      it: "L'intero contributo, secondo il giornale locale.",
    },
    alternative: true,
  }),
];

const PAYMENTS: readonly DemoStep[] = [
  payment('municipality-first', '500000.00', '2025-09-30', '218/2025'),
  payment('region-first', '720000.00', '2025-11-14', '301/2025'),
  payment('foundation-first', '250000.00', '2026-06-05', '140/2026'),
  payment('loan', '500000.00', '2026-06-12', '151/2026'),
  payment('foundation-first', '150000.00', '2026-07-10', '186/2026'),
  payment('region-second', '960000.00', '2026-09-25', '255/2026'),
  payment('loan', '250000.00', '2026-10-30', '297/2026'),
];

export const FUNDING: readonly DemoStep[] = [...POTS, ...COMMITMENTS, ...PAYMENTS];

type Pledge = Omit<
  CommitmentAddInput,
  'statedOn' | 'source' | 'project' | 'idempotencyKey' | 'expectedRevision' | 'reason'
>;

function fromRegion(
  as: string,
  amount: string,
  dueOn: string,
  words: Pick<Pledge, 'condition' | 'purpose'>,
): DemoStep {
  return pledge(as, PROGRAMME_AGREEMENT, {
    fundingSource: 'regional-fund',
    from: 'regione-immaginaria',
    to: 'comune-di-montefinto',
    amount: { amount },
    dueOn,
    agreement: 'programme-agreement',
    ...words,
  });
}

function pledge(as: string, told: Told, input: Pledge): DemoStep {
  return named(as, { command: 'commitmentAdd', input: { ...input, ...told } });
}

function payment(commitment: string, amount: string, paidOn: string, order: string): DemoStep {
  return named(`payment-${order}`, {
    command: 'paymentRecord',
    input: { commitment: `@${commitment}`, amount: { amount }, paidOn, ...paymentOrder(order, paidOn) },
  });
}
