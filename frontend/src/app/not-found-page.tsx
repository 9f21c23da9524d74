import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
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

/** A revision that the record of the project does not have yet. */
export function RevisionNotFound({ revision }: { revision: number }) {
  const t = useT();
  const now = (
    <Link to="." search={(previous) => ({ ...previous, revision: undefined })}>
      {t('history.knownNow')}
    </Link>
  );
  return <NotFound title={t('notFound.revision', { revision })} way={now} />;
}

function NotFound({ title, way }: { title: string; way?: ReactNode }) {
  const t = useT();
  return (
    <Content>
      <Page title={title}>
        <p>{way ?? <Link to="/">{t('notFound.home')}</Link>}</p>
      </Page>
    </Content>
  );
}
