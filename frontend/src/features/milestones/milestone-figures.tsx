import type { StatedDatePartsFragment } from '../../generated/graphql';
import { useLanguage } from '../../shared/i18n/language-context';
import { useWithheld } from '../../shared/project/withheld';
import { Figures } from '../../shared/ui/figures';
import { StatedDate } from '../../shared/ui/stated-date';
import { statedOnText } from '../../shared/ui/stated-on';
import type { MilestoneRecord } from './milestone-page';
import { SlipWords } from './slip-words';

/** Promised, expected, reached and the slip, each with who said it. */
export function MilestoneFigures({ milestone }: { milestone: MilestoneRecord }) {
  const { t } = useLanguage();
  const withheld = useWithheld().about(milestone.id);
  const { promised, forecast, reached, slipText, lateAtLeastDays } = milestone;
  const counted = slipText !== null || lateAtLeastDays !== null;
  return (
    <Figures
      figures={[
        {
          term: t('milestones.col.promised'),
          value: <StatedDate stated={promised} withheld={withheld} missing={t('milestones.neverPromised')} />,
          note: promised && <SaidBy date={promised} />,
          shows: [milestone, 'promised'],
        },
        {
          term: t('milestones.col.forecast'),
          value: <StatedDate stated={forecast} withheld={withheld} />,
          note: forecast && <SaidBy date={forecast} />,
          shows: [milestone, 'forecast'],
        },
        {
          term: t('milestones.col.reached'),
          value: <StatedDate stated={reached} withheld={withheld} missing={t('milestones.notReached')} />,
          note: reached && <SaidBy date={reached} />,
          shows: [milestone, 'reached'],
        },
        {
          term: t('milestones.slip'),
          value: counted ? (
            <SlipWords milestone={milestone} />
          ) : (
            <span className="unknown">{t('milestones.noSlip')}</span>
          ),
          note: counted
            ? t('milestones.slipNote')
            : !promised && withheld.length === 0 && t('milestones.noSlipNote'),
          shows: [milestone, lateAtLeastDays === null ? 'slipText' : 'lateAtLeastDays'],
        },
      ]}
    />
  );
}

function SaidBy({ date }: { date: StatedDatePartsFragment }) {
  const { language, t } = useLanguage();
  const by = date.by?.name ?? date.source.publisher;
  return t('stated.by', { by, day: statedOnText(date, language) });
}
