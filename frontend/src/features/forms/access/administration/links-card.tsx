import { useClient, useQuery } from 'urql';
import {
  PendingLinksDocument,
  type PendingLinksQuery,
  PendingLinkTextsDocument,
} from '../../../../generated/graphql';
import { formatInstant } from '../../../../shared/format';
import { useLanguage } from '../../../../shared/i18n/language-context';
import { Card } from '../../../../shared/ui/card';
import { type Column, DataTable } from '../../../../shared/ui/data-table';
import { ErrorState } from '../../../../shared/ui/error-state';
import { SkeletonLines } from '../../../../shared/ui/skeleton';
import { LinkToHandOn } from '../parts/link-to-hand-on';
import styles from './administration.module.css';

type PendingLink = NonNullable<PendingLinksQuery['pendingLinks']>[number];

/** Links that did not go out by mail; each is shown only when it is asked for. */
export function LinksCard() {
  const { language, t } = useLanguage();
  const client = useClient();
  const [{ data, error }, execute] = useQuery({
    query: PendingLinksDocument,
    requestPolicy: 'cache-and-network',
  });
  const read = async (id: string) => {
    const { data } = await client
      .query(PendingLinkTextsDocument, {}, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.pendingLinks?.find((each) => each.id === id)?.link ?? null;
  };
  const columns: readonly Column<PendingLink>[] = [
    {
      key: 'email',
      header: t('members.email'),
      cell: ({ email }) => <span className={styles.address}>{email}</span>,
    },
    {
      key: 'purpose',
      header: t('administration.purpose'),
      cell: ({ purpose }) => t(`administration.purpose.${purpose}`),
    },
    {
      key: 'until',
      header: t('administration.serves'),
      cell: ({ expiresAt }) => formatInstant(expiresAt, language),
    },
    {
      key: 'actions',
      header: <span className="visually-hidden">{t('members.actions')}</span>,
      cell: ({ id, email }) => <LinkToHandOn email={email} read={() => read(id)} />,
    },
  ];
  const links = data?.pendingLinks ?? [];
  return (
    <Card title={t('administration.links')} caption={t('administration.linksCaption')}>
      {error && <ErrorState error={error} retry={() => execute({ requestPolicy: 'network-only' })} />}
      {!data && !error && <SkeletonLines lines={3} />}
      {data && links.length === 0 && <p className="soft">{t('administration.noLinks')}</p>}
      {links.length > 0 && (
        <DataTable
          caption={t('administration.links')}
          captionHidden
          columns={columns}
          rows={links}
          rowKey={({ id }) => id}
          stacked
        />
      )}
    </Card>
  );
}
