import { formatDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { useProjectAddress } from '../../shared/project/project-address';
import { useWithheld } from '../../shared/project/withheld';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { WithheldAbout } from '../../shared/ui/withheld-mark';
import { daysAddedLater } from './added-later';
import type { MilestoneProject, MilestoneRecord } from './milestone-page';
import { StateLink } from './state-link';
import { StatementItem } from './statement-item';
import styles from './statements.module.css';

type StatementsCardProps = { milestone: MilestoneRecord; project: MilestoneProject };

/** Every statement about the milestone in the order in which it was made. */
export function StatementsCard({ milestone, project }: StatementsCardProps) {
  const { language, t } = useLanguage();
  const { asOf: asked } = useProjectAddress();
  const past = asked !== undefined;
  const isWithheld = useWithheld().about(milestone.id).length > 0;
  const { statements } = milestone;
  if (statements.length === 0) {
    const day = formatDay(project.asOf, language);
    return (
      <Card title={t('milestones.statements')}>
        <WithheldAbout id={milestone.id} />
        {!isWithheld && (
          <EmptyState>
            {past ? t('milestones.statementsEmptyBy', { day }) : t('milestones.statementsEmpty')}{' '}
            {t('milestones.whoCanState')} <StateLink milestone={milestone.key} />
          </EmptyState>
        )}
      </Card>
    );
  }
  return (
    <Card
      title={t('milestones.statements')}
      caption={t('milestones.statementsCaption', { count: statements.length })}
    >
      <WithheldAbout id={milestone.id} />
      <ol className={styles.list}>
        {statements.map((statement) => (
          <StatementItem
            key={statement.id}
            statement={statement}
            addedLater={daysAddedLater(statement, project)}
          />
        ))}
      </ol>
    </Card>
  );
}
