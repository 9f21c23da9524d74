import type { DueCardFragment } from '../../generated/graphql';
import { useLanguage } from '../../shared/i18n/language-context';
import { MilestoneLink, PageLink } from '../../shared/project/project-link';
import { useProjectShell } from '../../shared/project/project-shell-context';
import { isStale } from '../../shared/project/staleness';
import { Card } from '../../shared/ui/card';
import { Changed } from '../../shared/ui/changed';
import { EmptyState } from '../../shared/ui/empty-state';
import { StatedDate } from '../../shared/ui/stated-date';
import { WithheldNote } from '../../shared/ui/withheld-mark';
import { type DueRows, dueRows } from './due-rows';
import rows from './rows.module.css';

const SHOWN = 4;

/** What is announced and not reached, the one expected first at the head; days that passed long ago without a word stand apart. */
export function DueCard({
  project,
  className,
}: {
  project: DueCardFragment;
  className?: string | undefined;
}) {
  const { t } = useLanguage();
  const { due } = project;
  const count = (bucket: string) => due.filter((milestone) => milestone.due === bucket).length;
  const counts = { overdue: count('OVERDUE'), soon: count('NEXT_7_DAYS'), later: count('LATER') };
  const staleDays = useProjectShell()?.staleDays ?? Number.POSITIVE_INFINITY;
  const { live, silent } = dueRows(due, {
    goal: project.goal?.key,
    asOf: project.asOf,
    staleDays,
    most: SHOWN,
  });
  const more = due.length - live.length - silent.length;
  return (
    <Card
      title={t('overview.due')}
      caption={due.length > 0 && t('overview.dueCounts', counts)}
      action={
        more > 0 && (
          <PageLink page="milestones" className="small" children={t('overview.dueMore', { count: more })} />
        )
      }
      className={className}
    >
      {due.length === 0 ? (
        <EmptyState kinds={['MILESTONE', 'MILESTONE_STATEMENT']}>{t('overview.dueEmpty')}</EmptyState>
      ) : (
        <>
          {live.length > 0 && <DueList milestones={live} asOf={project.asOf} />}
          <WithheldNote kinds={['MILESTONE']} />
          {silent.length > 0 && (
            <>
              <h3 className={rows.apart}>{t('overview.dueSilent')}</h3>
              <DueList milestones={silent} asOf={project.asOf} />
            </>
          )}
        </>
      )}
    </Card>
  );
}

function DueList({ milestones, asOf }: { milestones: DueRows['live']; asOf: string }) {
  return (
    <ul className={rows.rows}>
      {milestones.map((milestone) => (
        <DueRow key={milestone.key} milestone={milestone} asOf={asOf} />
      ))}
    </ul>
  );
}

function DueRow({ milestone, asOf }: { milestone: DueCardFragment['due'][number]; asOf: string }) {
  const { t } = useLanguage();
  const staleDays = useProjectShell()?.staleDays;
  const stale = staleDays !== undefined && isStale(milestone.forecast?.statedOn, asOf, staleDays);
  const late = milestone.due === 'OVERDUE' || (milestone.slipDays ?? 0) > 0;
  const days = milestone.lateAtLeastDays;
  const atLeast = days === null ? undefined : t('overview.lateAtLeast', { days });
  return (
    <li>
      <span className={rows.date}>
        <Changed of={milestone} />
        <span className={stale ? 'stale' : undefined}>
          <StatedDate stated={milestone.forecast} short missing={t('overview.dueNone')} />
        </span>
      </span>
      <span className={rows.name} title={milestone.title}>
        <MilestoneLink milestone={milestone.key}>{milestone.title}</MilestoneLink>
      </span>
      <span className={late ? `${rows.end} ${rows.bad}` : rows.end} title={atLeast}>
        {milestone.due === 'OVERDUE' ? t('overview.duePassed') : milestone.slipDays ? milestone.slipText : ''}
      </span>
    </li>
  );
}
