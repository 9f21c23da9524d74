import type { DemoStep } from '../demo-step.js';
import { onDay } from '../said.js';
import { accepted, forecast, reached } from '../steps.js';
import { AWARD, CONSENT, FUND_LETTER, PROGRAMME_AGREEMENT, siteReport, VALIDATION } from './documents.js';

const comune = { by: 'comune-di-montefinto' };
const regione = { by: 'regione-immaginaria' };

/** What became of the promises up to the first winter on the site. */
export const PREPARATION: readonly DemoStep[] = [
  reached('agreement-signed', onDay('2024-11-18'), PROGRAMME_AGREEMENT, comune),
  forecast('design-validated', onDay('2025-04-30'), siteReport('2025-03-10'), {
    ...comune,
    note: {
      en: 'The survey of the roof beams takes longer.',
      it: 'Il rilievo delle travi di copertura richiede più tempo.',
    },
  }),
  reached('heritage-consent', onDay('2025-04-16'), CONSENT, { by: 'soprintendenza-di-esempio' }),
  reached('design-validated', onDay('2025-04-24'), VALIDATION, comune),
  accepted('design-validated', onDay('2025-05-12'), FUND_LETTER.design, regione),
  reached('contract-awarded', onDay('2025-08-07'), AWARD, comune),
  reached('site-handed-over', onDay('2025-09-22'), siteReport('2025-09-24'), comune),
  accepted('site-handed-over', onDay('2025-09-30'), FUND_LETTER.site, {
    ...regione,
    note: { en: 'Releases the first part of the grant.', it: 'Consente di erogare la prima rata.' },
  }),
  forecast('asbestos-removed', onDay('2025-11-14'), siteReport('2025-10-17'), comune),
  reached('asbestos-removed', onDay('2025-11-19'), siteReport('2025-12-15'), comune),
  reached('unsafe-parts-down', onDay('2025-12-12'), siteReport('2025-12-15'), comune),
];
