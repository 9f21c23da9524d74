import { saidOn, type Told } from '../said.js';

// Invented documents of invented bodies: references that no register holds, addresses below example.org.

export const COUNCIL_DECISION = document(
  'Comune di Montefinto',
  'Delibera di Giunta n. 141/2024',
  '2024-09-20',
);
export const PROGRAMME_AGREEMENT = document(
  'Comune di Montefinto',
  'Accordo di programma n. 7/2024, rep. 3120',
  '2024-11-18',
);
export const CONSENT = document('Soprintendenza di Esempio', 'Nulla osta prot. 884/2025', '2025-04-16');
export const VALIDATION = document('Comune di Montefinto', 'Verbale di validazione n. 3/2025', '2025-04-24');
export const AWARD = document('Comune di Montefinto', 'Determinazione n. 412/2025', '2025-08-07');
export const WORKS_CONTRACT = document(
  'Comune di Montefinto',
  "Contratto d'appalto rep. 3188/2025",
  '2025-08-28',
);
export const LOAN_CONTRACT = document('Banca di Prova', 'Contratto di mutuo n. 55/2025', '2025-11-28');
export const FUND_LETTER = {
  design: document('Regione Immaginaria', 'Nota prot. 2071/2025', '2025-05-12'),
  site: document('Regione Immaginaria', 'Nota prot. 4410/2025', '2025-09-30'),
  roof: document('Regione Immaginaria', 'Nota prot. 3902/2026', '2026-09-04'),
};
export const TEST_REPORT = {
  refused: document('Collaudi Modello', 'Verbale di collaudo n. 1/2026', '2026-04-24'),
  accepted: document('Collaudi Modello', 'Verbale di collaudo n. 2/2026', '2026-05-22'),
};

/** The report that the municipality publishes every few months, by its day. */
export function siteReport(day: string): Told {
  return online('Comune di Montefinto', `avanzamento/${day}`, day);
}

/** A payment order, by its number. */
export const paymentOrder = (number: string, day: string): Told =>
  document('Comune di Montefinto', `Quietanza di tesoreria n. ${number}`, day);

/** An article of the invented local paper. */
export function article(slug: string, day: string): Told {
  const told = online('La Gazzetta di Montefinto', `gazzetta/${slug}`, day);
  return { ...told, source: { ...told.source, confidence: 'MEDIUM' } };
}

export function online(publisher: string, path: string, day: string): Told {
  return {
    statedOn: saidOn(day),
    source: {
      publisher,
      url: `https://example.org/montefinto/${path}`,
      publishedOn: day,
      confidence: 'HIGH',
    },
  };
}

function document(publisher: string, reference: string, day: string): Told {
  return { statedOn: saidOn(day), source: { publisher, reference, publishedOn: day, confidence: 'HIGH' } };
}
