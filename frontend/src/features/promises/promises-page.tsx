import { useT } from '../../shared/i18n/language-context';
import { Page } from '../../shared/ui/page';

export function PromisesPage() {
  const t = useT();
  return <Page title={t('nav.promises')}>{null}</Page>;
}
