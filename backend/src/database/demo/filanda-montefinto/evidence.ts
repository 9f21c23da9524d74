import type { EvidenceAddInput } from '../../../generated/schema-types.js';
import type { DemoStep } from '../demo-step.js';
import type { Both } from '../said.js';
import { evidence } from '../steps.js';
import {
  article,
  online,
  PROGRAMME_AGREEMENT,
  paymentOrder,
  siteReport,
  TEST_REPORT,
  WORKS_CONTRACT,
} from './documents.js';

type BelongsTo = Pick<EvidenceAddInput, 'milestone' | 'indicator' | 'event'>;

export const EVIDENCE: readonly DemoStep[] = [
  evidence(
    PROGRAMME_AGREEMENT,
    { en: 'The signed agreement, with its timetable', it: "L'accordo firmato, con il cronoprogramma" },
    { kind: 'DOCUMENT', milestone: 'agreement-signed' },
  ),
  evidence(
    WORKS_CONTRACT,
    { en: 'The works contract', it: "Il contratto d'appalto" },
    { kind: 'DOCUMENT', milestone: 'contract-awarded' },
  ),
  photo(
    '2025-09-22',
    'consegna-area',
    { en: 'The mill on the day of the handover', it: "L'ex filanda il giorno della consegna" },
    { milestone: 'site-handed-over' },
  ),
  photo(
    '2025-12-12',
    'parti-demolite',
    {
      en: 'The courtyard after the unsafe parts came down',
      it: 'La corte dopo la demolizione delle parti pericolanti',
    },
    { milestone: 'unsafe-parts-down' },
  ),
  photo(
    '2026-01-08',
    'muro-antico',
    { en: 'The old wall under the north side', it: 'Il muro antico sotto il lato nord' },
    { event: 'old-wall' },
  ),
  evidence(
    TEST_REPORT.refused,
    {
      en: 'The first test: strength of the twelve cores',
      it: 'Il primo collaudo: resistenza delle dodici carote',
    },
    { kind: 'DOCUMENT', milestone: 'foundations' },
  ),
  evidence(
    TEST_REPORT.accepted,
    { en: 'The second test, after the repair', it: 'Il secondo collaudo, dopo il rifacimento' },
    { kind: 'DOCUMENT', milestone: 'foundations' },
  ),
  photo(
    '2026-08-05',
    'copertura',
    { en: 'The closed roof from the bell tower', it: 'La copertura chiusa, dal campanile' },
    { milestone: 'roof-closed' },
  ),
  evidence(
    paymentOrder('255/2026', '2026-09-25'),
    { en: "Receipt of the region's second payment", it: 'Quietanza del secondo pagamento regionale' },
    { kind: 'DOCUMENT', payment: '@payment-255/2026' },
  ),
  photo(
    '2026-10-09',
    'fotovoltaico',
    { en: 'Panels on the south slope', it: 'I pannelli sulla falda sud' },
    { indicator: 'photovoltaic-power' },
  ),
  evidence(
    siteReport('2026-10-16'),
    {
      en: 'The site report with the new opening day',
      it: 'Il rapporto di cantiere con il nuovo giorno di apertura',
    },
    { kind: 'DOCUMENT', milestone: 'opening', statement: '@opening-july' },
  ),
  evidence(
    article('biblioteca-a-settembre', '2026-10-16'),
    { en: 'The local paper expects September 2027', it: 'Il giornale locale prevede settembre 2027' },
    { milestone: 'opening' },
  ),
  evidence(
    article('tubo-rotto-via-filanda', '2026-11-03'),
    { en: 'Water in the trench of the access road', it: "L'acqua nello scavo della strada di accesso" },
    { event: 'burst-main' },
  ),
  photo(
    '2026-11-06',
    'serramenti',
    { en: 'The last window goes in', it: "La posa dell'ultimo serramento" },
    { milestone: 'windows' },
  ),
];

/** A picture drawn for this project, under the name that it has there. */
function photo(day: string, slug: string, caption: Both, belongsTo: BelongsTo): DemoStep {
  return evidence(online('Comune di Montefinto', `foto/${slug}`, day), caption, {
    kind: 'PHOTO',
    file: slug,
    ...belongsTo,
  });
}
