import { formatDay, formatMoney } from '../../shared/format';
import { useLanguage, useT } from '../../shared/i18n/language-context';
import { MilestoneLink, PageLink } from '../../shared/project/project-link';
import { FactActions } from '../../shared/project/statement-actions';
import { Changed } from '../../shared/ui/changed';
import { FileLink } from '../../shared/ui/file-link';
import { Provenance } from '../../shared/ui/provenance';
import { StatedOn } from '../../shared/ui/stated-on';
import styles from './evidence.module.css';
import type { Evidence, Kind } from './evidence-filter';

/** One page, photo or document: its caption, what it belongs to, and where it is. */
export function EvidenceItem({ evidence }: { evidence: Evidence }) {
  const t = useT();
  return (
    <li id={evidence.id} className={styles.item}>
      <KindMark kind={evidence.kind} />
      <div className={styles.body}>
        <p>
          <Changed of={evidence} />
          <span className="visually-hidden">{t(`evidence.kind.${evidence.kind}`)}: </span>
          {evidence.caption}
        </p>
        <div className={styles.where}>
          <BelongsTo evidence={evidence} />
          <Provenance fact={evidence} day={false} brief />
          <FactActions fact={evidence.id} words={evidence.caption} />
        </div>
        <FileLink evidence={evidence} />
        {evidence.source.url && evidence.source.reference && (
          <span className="soft small">{evidence.source.reference}</span>
        )}
      </div>
      <p className={styles.day}>
        <StatedOn fact={evidence} />
      </p>
    </li>
  );
}

function BelongsTo({ evidence }: { evidence: Evidence }) {
  const { language, t } = useLanguage();
  const { milestone, indicator, event, payment } = evidence;
  if (!milestone && !indicator && !event && !payment) return null;
  return (
    <p className="small">
      <span className="soft">{t('evidence.belongsTo')}</span>{' '}
      {milestone && <MilestoneLink milestone={milestone.key}>{milestone.title}</MilestoneLink>}
      {indicator && (
        <PageLink page="promises" hash={indicator.key}>
          {indicator.title}
        </PageLink>
      )}
      {event && (
        <PageLink page="events" hash={event.key}>
          {event.title}
        </PageLink>
      )}
      {payment && (
        <PageLink page="funding">
          {t('gallery.payment', {
            amount: formatMoney(payment.amount, language),
            day: formatDay(payment.paidOn, language),
          })}
        </PageLink>
      )}
    </p>
  );
}

/** A quiet drawing that tells pages, photos and documents apart; the word stands beside it for screen readers. */
function KindMark({ kind }: { kind: Kind }) {
  const t = useT();
  return (
    <span className={styles.mark} title={t(`evidence.kind.${kind}`)}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        {kind === 'PHOTO' && <path d="M2.5 4.5h15v11h-15zM4 14l4-5 3 3.5 2-2 3 3.5M13 7.6v.1" />}
        {kind === 'DOCUMENT' && <path d="M4.5 2.5h7.5l3.5 3.5v11.5h-11zM12 2.5v3.5h3.5M7 10h6M7 13h6" />}
        {kind === 'LINK' && <path d="M2.5 4.5h15v11h-15zM2.5 7.5h15M6 11h8" />}
      </svg>
    </span>
  );
}
