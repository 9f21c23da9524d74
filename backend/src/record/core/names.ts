/** What things are called in refusals, in both languages. */
export const NAMES = {
  milestone: { en: 'milestone', it: 'il traguardo indicato' },
  indicator: { en: 'promised quantity', it: "l'indicatore indicato" },
  party: { en: 'party', it: 'la parte indicata' },
  phase: { en: 'phase', it: 'la fase indicata' },
  organisation: { en: 'organisation in the register', it: "nel registro l'ente indicato" },
  agreement: { en: 'agreement', it: 'la convenzione indicata' },
  event: { en: 'event', it: "l'evento indicato" },
  fundingSource: { en: 'funding source', it: 'il finanziamento indicato' },
  commitment: { en: 'commitment', it: "l'impegno indicato" },
  statement: { en: 'statement', it: 'la dichiarazione indicata' },
  payment: { en: 'payment', it: 'il pagamento indicato' },
  file: { en: 'file (upload it first)', it: 'il file indicato (caricarlo prima)' },
  fact: { en: 'fact', it: 'il dato indicato' },
  project: { en: 'project', it: "l'opera indicata" },
} as const;
