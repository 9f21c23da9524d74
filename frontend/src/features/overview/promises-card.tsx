import type { PromisesCardFragment } from '../../generated/graphql';
import { daysBetween } from '../../shared/calendar-day';
import { formatShortDay } from '../../shared/format';
import { useLanguage, useT } from '../../shared/i18n/language-context';
import { PageLink } from '../../shared/project/project-link';
import { latestDay } from '../../shared/project/staleness';
import { useWithheld } from '../../shared/project/withheld';
import { Age, useStale } from '../../shared/ui/age';
import { Card } from '../../shared/ui/card';
import { Changed } from '../../shared/ui/changed';
import { EmptyState } from '../../shared/ui/empty-state';
import { WithheldNote, WithheldReasons } from '../../shared/ui/withheld-mark';
import rows from './rows.module.css';

const SHOWN = 5;

/** What was promised in quantities, and what was said since or came. */
export function PromisesCard({
  project,
  className,
}: {
  project: PromisesCardFragment;
  className?: string | undefined;
}) {
  const t = useT();
  const spoken = project.indicators.filter(({ promised, saidSince, came }) => promised || saidSince || came);
  const silent = project.indicators.filter((indicator) => !spoken.includes(indicator));
  const shown = [...spoken, ...silent].slice(0, SHOWN);
  return (
    <Card
      title={t('overview.promises')}
      caption={
        shown.length > 0 && (
          <>
            {t('overview.promisesCaption')} ·{' '}
            <Age
              statedOn={latestDay(shown.map(statedOnOf))}
              asOf={project.asOf}
              isFinal={shown.every(({ came }) => came)}
              isBrief
            />
          </>
        )
      }
      className={className}
    >
      {shown.length === 0 ? (
        <EmptyState kinds={['INDICATOR']} what="indicator">
          {t('overview.promisesEmpty')}
        </EmptyState>
      ) : (
        <ul className={rows.rows}>
          {shown.map((indicator) => (
            <li key={indicator.key}>
              <span className={rows.name} title={indicator.title}>
                <Changed of={indicator} />
                <PageLink page="promises" hash={indicator.key}>
                  {indicator.title}
                </PageLink>
              </span>
              <PromisedFigure indicator={indicator} asOf={project.asOf} />
            </li>
          ))}
        </ul>
      )}
      {shown.length > 0 && <WithheldNote kinds={['INDICATOR']} />}
    </Card>
  );
}

type Indicator = PromisesCardFragment['indicators'][number];

/** The day of what was stated last about it. */
function statedOnOf({ promised, saidSince, came }: Indicator): string | null {
  return latestDay([promised?.statedOn, saidSince?.statedOn, came?.statedOn]);
}

/** The figure with its age on hover; what came stays as it is. */
function PromisedFigure({ indicator, asOf }: { indicator: Indicator; asOf: string }) {
  const { language, t } = useLanguage();
  const statedOn = statedOnOf(indicator);
  const stale = useStale(indicator.came ? null : statedOn, asOf);
  const day = statedOn === null ? undefined : formatShortDay(statedOn, language);
  const days = statedOn === null ? 0 : daysBetween(statedOn, asOf);
  return (
    <span
      className={stale ? `${rows.end} stale` : rows.end}
      title={day && `${t(stale ? 'age.stale' : 'age.stated', { days })} (${day})`}
    >
      <Figure indicator={indicator} />
    </span>
  );
}

function Figure({ indicator }: { indicator: PromisesCardFragment['indicators'][number] }) {
  const t = useT();
  const { promised, saidSince, came } = indicator;
  const since = came ?? saidSince;
  const withheld = useWithheld().about(indicator.id);
  const unknown =
    withheld.length > 0 ? (
      <WithheldReasons withheld={withheld} />
    ) : (
      <span className="unknown">{t('project.notPublished')}</span>
    );
  if (!promised && !since) return unknown;
  if (!since || since.words === promised?.words) return promised?.words ?? unknown;
  return (
    <>
      {promised?.words ?? unknown} → <strong>{since.words}</strong>
    </>
  );
}
