import type { GalleryItemFragment } from '../../generated/graphql';
import { formatDay, formatMoney } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { MilestoneLink, PageLink } from '../../shared/project/project-link';

/** What a piece of evidence belongs to, as links; nothing when it is about the work as a whole. */
export function BelongsTo({ evidence }: { evidence: GalleryItemFragment }) {
  const { language, t } = useLanguage();
  const { milestone, indicator, event, payment } = evidence;
  const links = [
    milestone && <MilestoneLink milestone={milestone.key}>{milestone.title}</MilestoneLink>,
    indicator && (
      <PageLink page="promises" hash={indicator.key}>
        {indicator.title}
      </PageLink>
    ),
    event && (
      <PageLink page="events" hash={event.key}>
        {event.title}
      </PageLink>
    ),
    payment && (
      <PageLink page="funding">
        {t('gallery.payment', {
          amount: formatMoney(payment.amount, language),
          day: formatDay(payment.paidOn, language),
        })}
      </PageLink>
    ),
  ].filter(Boolean);
  if (links.length === 0) return null;
  return (
    <p className="small">
      {links.map((link, index) => (
        <span key={index}>
          {index > 0 && ' · '}
          {link}
        </span>
      ))}
    </p>
  );
}
