import { addCatalog } from '../../shared/i18n/i18n';

// The page imports this file, so that its words have arrived before it is drawn.
await addCatalog({
  en: () => import('../../shared/i18n/en/home.json'),
  it: () => import('../../shared/i18n/it/home.json'),
});
