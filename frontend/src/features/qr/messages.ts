import { addCatalog } from '../../shared/i18n/i18n';

await addCatalog({
  en: () => import('../../shared/i18n/en/qr.json'),
  it: () => import('../../shared/i18n/it/qr.json'),
});
