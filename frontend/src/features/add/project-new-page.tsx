import { useT } from '../../shared/i18n/language-context';
import { Page } from '../../shared/ui/page';

export function ProjectNewPage() {
  const t = useT();
  return <Page title={t('projects.new')}>{null}</Page>;
}
