import type { StatusColour } from '../../../generated/schema-types.js';
import type { DemoStep } from '../demo-step.js';
import type { Both } from '../said.js';
import { siteReport } from './documents.js';

/** How the municipality itself says that the work stands. */
export const STATUSES: readonly DemoStep[] = [
  declared('2025-03-10', 'GREEN', {
    en: 'The design is a few weeks late, the opening is not in question.',
    it: "Il progetto ha qualche settimana di ritardo; l'apertura non è in discussione.",
  }),
  declared('2025-12-15', 'GREEN', {
    en: 'The site is cleared and the foundations can begin.',
    it: 'Il cantiere è libero e si possono avviare le fondazioni.',
  }),
  declared('2026-01-16', 'AMBER', {
    en: 'The old wall costs a month; we try to win it back on the roof.',
    it: 'Il muro antico costa un mese; contiamo di recuperarlo con la copertura.',
  }),
  declared('2026-06-30', 'AMBER', {
    en: 'Two months late and €160,000 short; the partners meet in July.',
    it: 'Due mesi di ritardo e 160.000 euro mancanti; i partner si riuniscono a luglio.',
  }),
  declared('2026-10-16', 'RED', {
    en: 'Windows and grid connection move the opening to July 2027; the partners have to decide on the money.',
    it: "Serramenti e allacciamento spostano l'apertura a luglio 2027; i partner devono decidere sulle risorse.",
  }),
];

function declared(day: string, colour: StatusColour, sentence: Both): DemoStep {
  return {
    command: 'statusDeclare',
    input: { colour, sentence, party: 'comune-di-montefinto', ...siteReport(day) },
  };
}
