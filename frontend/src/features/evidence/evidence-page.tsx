import { useT } from '../../shared/i18n/language-context';
import { Page } from '../../shared/ui/page';

export function EvidencePage() {
  const t = useT();
  return <Page title={t('nav.evidence')}>{null}</Page>;
}
