import { useMemo } from 'react';
import type { CalendarDay } from '../../shared/calendar-day';
import { useT } from '../../shared/i18n/language-context';
import { Card } from '../../shared/ui/card';
import { Timeline } from './timeline';
import { TimelineKey } from './timeline-key';
import { type Milestone, timelineRows, timelineSpan } from './timeline-marks';

type TimelineCardProps = {
  readonly milestones: readonly Milestone[];
  readonly goal: string | undefined;
  readonly asOf: CalendarDay;
};

/** The line of time with how to read it, and how many milestones have no date to draw. */
export function TimelineCard({ milestones, goal, asOf }: TimelineCardProps) {
  const t = useT();
  const rows = useMemo(() => timelineRows(milestones, goal, asOf), [milestones, goal, asOf]);
  const span = useMemo(() => timelineSpan(rows, asOf), [rows, asOf]);
  const undated = milestones.length - rows.length;
  return (
    <Card title={t('milestones.timeline')} caption={t('milestones.timelineCaption')}>
      {span && (
        <>
          <TimelineKey />
          <Timeline rows={rows} span={span} asOf={asOf} />
        </>
      )}
      {undated > 0 && <p className="soft small">{t('milestones.undated', { count: undated })}</p>}
    </Card>
  );
}
