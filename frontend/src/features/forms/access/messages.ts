import { addCatalog } from '../../../shared/i18n/i18n';

// Each page imports this file, so that its words have arrived before it is drawn.
await addCatalog({
  en: () => import('../../../shared/i18n/en/members.json'),
  it: () => import('../../../shared/i18n/it/members.json'),
});
