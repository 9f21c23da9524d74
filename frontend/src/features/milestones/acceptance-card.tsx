import type { StatedDatePartsFragment } from '../../generated/graphql';
import { daysBetween } from '../../shared/calendar-day';
import { useT } from '../../shared/i18n/language-context';
import { useWithheld } from '../../shared/project/withheld';
import { Card } from '../../shared/ui/card';
import { Changed } from '../../shared/ui/changed';
import { SourceLink } from '../../shared/ui/source-link';
import { StatedDate } from '../../shared/ui/stated-date';
import { StatusMark } from '../../shared/ui/status-mark';
import { WithheldMark } from '../../shared/ui/withheld-mark';
import type { MilestoneRecord } from './milestone-page';

/** Who may accept the milestone, and what that party decided. */
export function AcceptanceCard({ milestone }: { milestone: MilestoneRecord }) {
  const t = useT();
  const { acceptedBy, accepted, refused, reached } = milestone;
  const withheld = useWithheld().field(milestone.id, 'acceptedBy');
  const decision = accepted ?? refused;
  return (
    <Card title={t('milestones.acceptance')}>
      <p>
        {acceptedBy && t('milestones.acceptedBy', { party: acceptedBy.name })}
        {withheld && <WithheldMark why={withheld} what={t('withheld.field.acceptedBy')} />}
        {!acceptedBy && !withheld && t('milestones.acceptedByNobody')}
      </p>
      <Changed of={milestone} field={accepted ? 'accepted' : 'refused'} />
      {decision ? (
        <Decision date={decision} accepted={decision === accepted} reachedOn={reached?.date} />
      ) : (
        acceptedBy && <p className="unknown">{t('milestones.notDecided')}</p>
      )}
    </Card>
  );
}

type DecisionProps = { date: StatedDatePartsFragment; accepted: boolean; reachedOn: string | undefined };

function Decision({ date, accepted, reachedOn }: DecisionProps) {
  const t = useT();
  const after = reachedOn === undefined ? null : daysBetween(reachedOn, date.date);
  return (
    <>
      <StatusMark
        colour={accepted ? 'REACHED' : 'RED'}
        label={
          <>
            {t(accepted ? 'milestones.accepted' : 'milestones.refused')} · <StatedDate stated={date} />
          </>
        }
      />
      <p className="soft small">
        {after !== null && after >= 0 && <>{t('milestones.daysAfter', { days: after })} · </>}
        <SourceLink source={date.source} />
      </p>
    </>
  );
}
