import { addCatalog } from '../../../shared/i18n/i18n';

// Each page on visibility imports this file, so that its words have arrived before it is drawn.
await addCatalog({
  en: () => import('../../../shared/i18n/en/visibility.json'),
  it: () => import('../../../shared/i18n/it/visibility.json'),
});
