import { useT } from '../../shared/i18n/language-context';
import { StatementActions } from '../../shared/project/statement-actions';
import { Provenance } from '../../shared/ui/provenance';
import { WithheldFields } from '../../shared/ui/withheld-mark';
import type { Indicator, ValueStatement } from './promise-rows';
import styles from './promises.module.css';

/** All that was said about a quantity and its evidence, folded away until asked for. */
export function PromiseStatements({ indicator }: { indicator: Indicator }) {
  const t = useT();
  const { statements, evidence } = indicator;
  const hasMore =
    statements.length > 1 || evidence.length > 0 || statements.some(({ note, quote }) => note || quote);
  if (!hasMore) return null;
  return (
    <details className={styles.more}>
      <summary>
        {t('promises.statements', { count: statements.length })}
        {evidence.length > 0 && `, ${t('promises.evidence', { count: evidence.length })}`}
      </summary>
      <ol>
        {statements.map((statement) => (
          <StatementLine key={statement.id} statement={statement} />
        ))}
        {evidence.map((each) => (
          <li key={each.id}>
            <span>{each.caption}</span>
            <Provenance fact={each} brief />
          </li>
        ))}
      </ol>
    </details>
  );
}

function StatementLine({ statement }: { statement: ValueStatement }) {
  const t = useT();
  const { kind, value, by, note, quote, stands, withdrawnReason, correctedBy } = statement;
  const said = (
    <>
      <span className="soft">{t(kind === 'REACHED' ? 'promises.kindCame' : `kind.${kind}`)}</span>{' '}
      {value?.words}
    </>
  );
  return (
    <li id={statement.id}>
      <span>
        {stands ? said : <s className="soft">{said}</s>}
        {by && <span className="soft"> · {by.name}</span>}
      </span>
      <Provenance fact={statement} brief />
      {note && <span>{note}</span>}
      {quote && <q>{quote}</q>}
      <WithheldFields id={statement.id} />
      {correctedBy && (
        <span className={styles.fate}>
          {t('promises.correctedTo')} <a href={`#${correctedBy.id}`}>{correctedBy.value?.words}</a>
        </span>
      )}
      {withdrawnReason && (
        <span className={styles.fate}>{t('promises.withdrawn', { reason: withdrawnReason })}</span>
      )}
      {stands && (
        <StatementActions
          statement={statement.id}
          words={value?.words ?? ''}
          by={by?.organisation.key ?? null}
        />
      )}
    </li>
  );
}
