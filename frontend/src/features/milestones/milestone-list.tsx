import { useT } from '../../shared/i18n/language-context';
import { MilestoneLink } from '../../shared/project/project-link';
import { useWithheld } from '../../shared/project/withheld';
import { Card } from '../../shared/ui/card';
import { DataTable } from '../../shared/ui/data-table';
import { StatedDate } from '../../shared/ui/stated-date';
import { StatusMark } from '../../shared/ui/status-mark';
import styles from './milestone-list.module.css';
import { SlipWords } from './slip-words';
import type { Milestone } from './timeline-marks';

/** The milestones by phase: promised, expected, reached, the slip in words, the status. */
export function MilestoneList({ milestones }: { milestones: readonly Milestone[] }) {
  const t = useT();
  const withheld = useWithheld();
  /** Why a milestone is grey, where it is not for silence. */
  const greyWords = (rule: Milestone['status']['rule']) =>
    rule === 'NOT_ANNOUNCED' || rule === 'NO_PROMISE' || rule === 'WITHHELD'
      ? t(`milestones.grey.${rule}`)
      : undefined;
  return (
    <Card title={t('milestones.list')} caption={t('milestones.listCaption')}>
      <DataTable
        caption={t('milestones.list')}
        captionHidden
        stacked
        rows={milestones}
        rowKey={({ key }) => key}
        groupOf={({ phase }) =>
          phase
            ? { key: phase.key, title: phase.title, id: phase.key }
            : { key: '', title: t('milestones.noPhase') }
        }
        columns={[
          {
            key: 'milestone',
            header: t('milestones.col.milestone'),
            cell: ({ key, title }) => (
              <span className={styles.title}>
                <MilestoneLink milestone={key} className="plain-link">
                  {title}
                </MilestoneLink>
              </span>
            ),
          },
          {
            key: 'promised',
            header: t('milestones.col.promised'),
            cell: ({ id, promised, announced }) => (
              <StatedDate
                stated={promised}
                withheld={withheld.about(id)}
                missing={announced ? t('milestones.neverPromised') : t('project.notYetAnnounced')}
              />
            ),
          },
          {
            key: 'forecast',
            header: t('milestones.col.forecast'),
            cell: ({ id, forecast, announced, reached }) =>
              forecast || !reached ? (
                <StatedDate
                  stated={forecast}
                  withheld={withheld.about(id)}
                  missing={announced ? undefined : '–'}
                />
              ) : (
                '–'
              ),
          },
          {
            key: 'reached',
            header: t('milestones.col.reached'),
            cell: ({ id, reached, announced }) => (
              <StatedDate
                stated={reached}
                withheld={withheld.about(id)}
                missing={announced ? t('milestones.notReached') : '–'}
              />
            ),
          },
          { key: 'slip', header: t('milestones.col.slip'), cell: (each) => <SlipWords milestone={each} /> },
          {
            key: 'status',
            header: t('milestones.col.status'),
            cell: ({ status }) => (
              <span className={styles.status} title={status.sentence}>
                <StatusMark colour={status.colour} label={greyWords(status.rule)} />
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
