import { useT } from '../../shared/i18n/language-context';
import { PageLink } from '../../shared/project/project-link';
import styles from './funding.module.css';

type Named = { readonly key: string; readonly name: string };

/** Who gives and who receives; a receiver that no one published is said so. */
export function FromTo({ from, to }: { from: Named; to: Named | null }) {
  const t = useT();
  return (
    <span className={styles.parties}>
      <PageLink page="parties" hash={from.key} className="plain-link">
        {from.name}
      </PageLink>
      <br />
      <span className="soft">{to ? t('funding.to', { party: to.name }) : t('funding.intoTheWorks')}</span>
    </span>
  );
}
