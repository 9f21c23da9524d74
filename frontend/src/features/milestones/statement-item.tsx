import type { StatementRowFragment } from '../../generated/graphql';
import { useT } from '../../shared/i18n/language-context';
import { StatementActions } from '../../shared/project/statement-actions';
import { Changed } from '../../shared/ui/changed';
import { EvidenceMarks } from '../../shared/ui/evidence-marks';
import { Provenance } from '../../shared/ui/provenance';
import { StatedOn } from '../../shared/ui/stated-on';
import { WithheldFields } from '../../shared/ui/withheld-mark';
import styles from './statements.module.css';

type StatementItemProps = {
  statement: StatementRowFragment;
  /** How many days after it was stated it came into the record. */
  addedLater: number;
};

/** One statement: when it was made, who said what, where it can be read; struck through once it no longer stands. */
export function StatementItem({ statement, addedLater }: StatementItemProps) {
  const t = useT();
  return (
    <li id={statement.id} className={styles.item}>
      <p className={styles.day}>
        <Changed of={statement} />
        <StatedOn fact={statement} />
      </p>
      <div className={styles.body}>
        <StatementWords statement={statement} />
        {addedLater > 0 && <p className="soft small">{t('milestones.addedLater', { days: addedLater })}</p>}
        <div className={styles.foot}>
          <Provenance fact={statement} day={false} />
          {statement.stands && (
            <StatementActions
              statement={statement.id}
              words={statement.date?.words ?? ''}
              by={statement.by?.organisation.key ?? null}
            />
          )}
        </div>
      </div>
    </li>
  );
}

/** What was said, by whom, with the remark, the quotation and what became of it. */
export function StatementWords({ statement }: { statement: StatementRowFragment }) {
  const t = useT();
  const { kind, date, by, note, quote, evidence, stands, withdrawnReason, corrects, correctedBy } = statement;
  const said = (
    <>
      <span className={`${styles.kind} ${styles[kind]}`}>{t(`kind.${kind}`)}</span>{' '}
      <strong>{date?.words ?? t('project.notStated')}</strong>
    </>
  );
  return (
    <>
      <p>
        {stands ? said : <s className={styles.fallen}>{said}</s>}
        <span className="soft"> · {by?.name ?? t('milestones.reports')}</span>
      </p>
      {note && <p className={stands ? undefined : 'soft'}>{note}</p>}
      {quote && <blockquote className={styles.quote}>{quote}</blockquote>}
      <WithheldFields id={statement.id} />
      <EvidenceMarks evidence={evidence} />
      {correctedBy && (
        <p className={styles.fate}>
          {t('milestones.correctedBy')} <a href={`#${correctedBy.id}`}>{correctedBy.date?.words}</a>
        </p>
      )}
      {corrects && <p className={styles.fate}>{t('milestones.correctsEntry')}</p>}
      {withdrawnReason && (
        <p className={styles.fate}>{t('milestones.withdrawn', { reason: withdrawnReason })}</p>
      )}
    </>
  );
}
