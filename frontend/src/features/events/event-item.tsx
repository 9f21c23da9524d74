import type { EventRowFragment } from '../../generated/graphql';
import { formatMoney } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { MilestoneLink } from '../../shared/project/project-link';
import { FactActions } from '../../shared/project/statement-actions';
import { useWithheld } from '../../shared/project/withheld';
import { Changed } from '../../shared/ui/changed';
import { EvidenceMarks } from '../../shared/ui/evidence-marks';
import { Provenance } from '../../shared/ui/provenance';
import { WithheldFields } from '../../shared/ui/withheld-mark';
import styles from './events.module.css';

/** One event or risk: when, what is documented, its effect in words, days and money, and where it can be read. */
export function EventItem({ event }: { event: EventRowFragment }) {
  const { t } = useLanguage();
  return (
    <li id={event.key} className={styles.item}>
      <p className={styles.when}>{event.when ?? <span className="unknown">{t('events.undated')}</span>}</p>
      <div className={styles.body}>
        <p className={styles.title}>
          <Changed of={event} />
          {event.title}
        </p>
        {event.text && <p>{event.text}</p>}
        <WithheldFields id={event.id} />
        {event.milestone && (
          <p className="small">
            <span className="soft">{t('events.bearsOn')}</span>{' '}
            <MilestoneLink milestone={event.milestone.key}>{event.milestone.title}</MilestoneLink>
          </p>
        )}
        <div className={styles.foot}>
          <Provenance fact={event} brief />
          <FactActions fact={event.id} words={event.title} />
        </div>
        <EvidenceMarks evidence={event.evidence} />
      </div>
      <Effect event={event} />
    </li>
  );
}

/** The effect as someone stated it; where no one did, that is said. */
function Effect({ event }: { event: EventRowFragment }) {
  const { language, t } = useLanguage();
  const withheld = useWithheld().fields(event.id);
  const { effect, effectDays, effectAmount, kind } = event;
  const figures = [
    effectDays !== null && (
      <strong key="days" className={effectDays > 0 ? styles.late : undefined}>
        {t(daysMessage(effectDays), { days: Math.abs(effectDays) })}
      </strong>
    ),
    effectAmount && <strong key="money">{formatMoney(effectAmount, language)}</strong>,
  ].filter(Boolean);
  if (!effect && figures.length === 0) {
    if (withheld.some(({ field }) => field?.startsWith('effect'))) return null;
    return <p className="unknown">{t('events.noEffect')}</p>;
  }
  return (
    <div className={styles.effect}>
      <span className="soft small">{t(kind === 'RISK' ? 'events.effectRisk' : 'events.effect')}</span>
      {figures.length > 0 && <p className={styles.figures}>{figures}</p>}
      {effect && <p>{effect}</p>}
    </div>
  );
}

function daysMessage(days: number) {
  if (days === 0) return 'events.noDays';
  return days > 0 ? 'events.daysLater' : 'events.daysEarlier';
}
