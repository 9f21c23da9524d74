import { CombinedError } from 'urql';
import { useT } from '../shared/i18n/language-context';
import { Button } from '../shared/ui/button';
import { Content } from '../shared/ui/content';
import { ErrorState } from '../shared/ui/error-state';
import { Page } from '../shared/ui/page';
import { isMissingPart } from './missing-part';

/** A fault while drawing a page: the server's, the page's own, or a part of it that is gone since an update. */
export function RouteError({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useT();
  if (error instanceof CombinedError) {
    return (
      <Content>
        <ErrorState error={error} retry={reset} />
      </Content>
    );
  }
  const cause = isMissingPart(error) ? 'updated' : 'page';
  return (
    <Content>
      <Page title={t(`error.${cause}.title`)}>
        <p role="alert">{t(`error.${cause}.text`)}</p>
        <p>
          <Button kind="primary" onClick={() => window.location.reload()}>
            {t('error.reload')}
          </Button>
        </p>
        {error instanceof Error && (
          <details className="soft small">
            <summary>{t('error.pageDetails')}</summary>
            {error.message}
          </details>
        )}
      </Page>
    </Content>
  );
}
