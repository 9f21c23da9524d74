import type { StatementRowFragment } from '../../generated/graphql';
import { useT } from '../../shared/i18n/language-context';
import { Card } from '../../shared/ui/card';
import { Provenance } from '../../shared/ui/provenance';
import type { MilestoneRecord } from './milestone-page';
import { StatementWords } from './statement-item';
import styles from './statements.module.css';

/** The statement that the figures use beside those that contradict it; nothing where the sources agree. */
export function VersionsCard({ milestone }: { milestone: MilestoneRecord }) {
  const t = useT();
  const { otherVersions, reached, forecast, statements } = milestone;
  if (otherVersions.length === 0) return null;
  const date = reached ?? forecast;
  const others = new Set(otherVersions.map(({ id }) => id));
  const used = statements.findLast(
    (each) =>
      each.stands &&
      !others.has(each.id) &&
      each.date?.date === date?.date &&
      each.statedOn === date?.statedOn,
  );
  return (
    <Card title={t('milestones.versions')} caption={t('milestones.versionsCaption')}>
      <div className={styles.versions}>
        {used && <Version title={t('milestones.version.inForce')} statement={used} />}
        {otherVersions.map((statement) => (
          <Version key={statement.id} title={t('milestones.version.other')} statement={statement} />
        ))}
      </div>
    </Card>
  );
}

function Version({ title, statement }: { title: string; statement: StatementRowFragment }) {
  return (
    <div>
      <p className="soft small">{title}</p>
      <StatementWords statement={statement} />
      <Provenance fact={statement} />
    </div>
  );
}
