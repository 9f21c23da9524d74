import type { PromisesCardFragment } from '../../generated/graphql';
import { useT } from '../../shared/i18n/language-context';
import { PageLink } from '../../shared/project/project-link';
import { Card } from '../../shared/ui/card';
import { Changed } from '../../shared/ui/changed';
import { EmptyState } from '../../shared/ui/empty-state';
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
      caption={shown.length > 0 && t('overview.promisesCaption')}
      className={className}
    >
      {shown.length === 0 ? (
        <EmptyState what="indicator">{t('overview.promisesEmpty')}</EmptyState>
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
              <span className={rows.end}>
                <Figure indicator={indicator} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Figure({ indicator }: { indicator: PromisesCardFragment['indicators'][number] }) {
  const t = useT();
  const { promised, saidSince, came } = indicator;
  const since = came ?? saidSince;
  const unknown = <span className="unknown">{t('project.notPublished')}</span>;
  if (!promised && !since) return unknown;
  if (!since || since.words === promised?.words) return promised?.words ?? unknown;
  return (
    <>
      {promised?.words ?? unknown} → <strong>{since.words}</strong>
    </>
  );
}
