import { Link } from '@tanstack/react-router';
import { useT } from '../shared/i18n/language-context';
import { Content } from '../shared/ui/content';
import { Page } from '../shared/ui/page';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useT();
  return <NotFound title={t('notFound.page')} />;
}

/** The code of a project that does not exist. */
export function ProjectNotFound({ code }: { code: string }) {
  const t = useT();
  return <NotFound title={t('notFound.project', { code })} />;
}

function NotFound({ title }: { title: string }) {
  const t = useT();
  return (
    <Content>
      <Page title={title}>
        <p>
          <Link to="/">{t('notFound.home')}</Link>
        </p>
      </Page>
    </Content>
  );
}
