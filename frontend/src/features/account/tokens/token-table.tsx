import type { OwnTokenFragment } from '../../../generated/graphql';
import { formatInstant } from '../../../shared/format';
import { useLanguage } from '../../../shared/i18n/language-context';
import { DataTable } from '../../../shared/ui/data-table';
import { ConfirmButton } from '../parts/confirm-button';
import styles from './tokens.module.css';

type TokenTableProps = {
  tokens: readonly OwnTokenFragment[];
  onRevoke: (token: OwnTokenFragment) => void;
};

/** Tokens that work; those that have ended are folded away below them. */
export function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  const { t } = useLanguage();
  const working = tokens.filter((each) => !each.ended);
  const ended = tokens.filter((each) => each.ended);
  return (
    <>
      {working.length === 0 ? (
        <p className={`soft ${styles.none}`}>{t('account.tokens.none')}</p>
      ) : (
        <Rows caption={t('account.tokens.title')} tokens={working} onRevoke={onRevoke} />
      )}
      {ended.length > 0 && (
        <details className={styles.old}>
          <summary>{t('account.tokens.ended', { count: ended.length })}</summary>
          <Rows caption={t('account.tokens.endedTitle')} tokens={ended} />
        </details>
      )}
    </>
  );
}

type RowsProps = {
  caption: string;
  tokens: readonly OwnTokenFragment[];
  onRevoke?: (token: OwnTokenFragment) => void;
};

function Rows({ caption, tokens, onRevoke }: RowsProps) {
  const { language, t } = useLanguage();
  const instant = (at: string) => formatInstant(at, language);
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacked
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('account.tokens.name'),
          cell: ({ name, lastFour }) => (
            <>
              {name} <span className={styles.four}>…{lastFour}</span>
            </>
          ),
        },
        { key: 'scope', header: t('account.tokens.scope'), cell: ({ scope }) => t(`account.scope.${scope}`) },
        {
          key: 'projects',
          header: t('account.tokens.reach'),
          cell: ({ projects }) => projects?.join(', ') ?? t('account.tokens.reachAll'),
        },
        {
          key: 'used',
          header: t('account.tokens.used'),
          cell: ({ lastUsedAt }) => (lastUsedAt ? instant(lastUsedAt) : t('account.tokens.never')),
        },
        { key: 'expires', header: t('account.tokens.expires'), cell: ({ expiresAt }) => instant(expiresAt) },
        {
          key: 'revoke',
          header: <span className="visually-hidden">{t('account.tokens.revoke')}</span>,
          cell: (token) =>
            onRevoke && (
              <ConfirmButton
                label={t('account.tokens.revoke')}
                longLabel={t('account.tokens.revokeLong', { name: token.name })}
                question={t('account.tokens.revokeSure', { name: token.name })}
                action={t('account.tokens.revoke')}
                onConfirm={() => onRevoke(token)}
              />
            ),
        },
      ]}
    />
  );
}
