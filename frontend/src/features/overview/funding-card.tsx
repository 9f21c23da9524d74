import type { FundingCardFragment } from '../../generated/graphql';
import { formatMoney, formatPercent } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { PageLink } from '../../shared/project/project-link';
import { Age, useStale } from '../../shared/ui/age';
import { Card } from '../../shared/ui/card';
import { Changed } from '../../shared/ui/changed';
import { EmptyState } from '../../shared/ui/empty-state';
import { MoneyTotal } from '../../shared/ui/money-total';
import { WithheldReasons } from '../../shared/ui/withheld-mark';
import styles from './funding-card.module.css';
import rows from './rows.module.css';

const SHOWN = 4;

/** Who pledged how much, the largest first; public and private money told apart. */
export function FundingCard({
  project,
  className,
}: {
  project: FundingCardFragment;
  className?: string | undefined;
}) {
  const { language, t } = useLanguage();
  const { byPartner, pledged, paid, publicPledged, assumptions, statedOn } = project.funding;
  const stale = useStale(statedOn, project.asOf);
  const largest = Number(byPartner[0]?.pledged.amount ?? 1);
  const caption = (
    <>
      {t('overview.pledgedPaid')} <Changed of={project.funding} field="paid" />
      <MoneyTotal total={paid} brief /> · <Age statedOn={statedOn} asOf={project.asOf} />
    </>
  );
  return (
    <Card title={t('overview.funding')} caption={byPartner.length > 0 && caption} className={className}>
      {byPartner.length === 0 ? (
        <EmptyState kinds={['COMMITMENT', 'FUNDING_SOURCE', 'PARTY']} what="commitment">
          {t('overview.fundingEmpty')}
        </EmptyState>
      ) : (
        <>
          <ul className={rows.rows}>
            {byPartner.slice(0, SHOWN).map((partner) => {
              const { party, sector, pledged: amount, sharePercent } = partner;
              return (
                <li key={party.key}>
                  <span className={styles.partner} title={`${party.name} · ${t(`sector.${sector}`)}`}>
                    <Changed of={partner} />
                    <PageLink page="funding">{party.name}</PageLink>
                  </span>
                  <span
                    className={styles.track}
                    title={t('overview.bar', { percent: formatPercent(sharePercent, language) })}
                  >
                    <i
                      className={`${styles.bar} ${sector === 'PUBLIC' ? styles.PUBLIC : ''}`}
                      style={{ width: `${(Number(amount.amount) / largest) * 100}%` }}
                    />
                  </span>
                  <span className={stale ? `${rows.end} stale` : rows.end}>
                    {formatMoney(amount, language)}
                  </span>
                </li>
              );
            })}
          </ul>
          <p className={rows.foot} title={assumptions.join(' ')}>
            {pledged.withheld.length > 0 ? (
              <WithheldReasons withheld={pledged.withheld} />
            ) : (
              <span className="soft">{shares(publicPledged.sum?.amount, pledged.sum?.amount)}</span>
            )}
            <span className={rows.total}>
              <Changed of={project.funding} field="pledged" />
              <span className={stale ? 'stale' : undefined}>
                <MoneyTotal total={pledged} brief />
              </span>
            </span>
          </p>
        </>
      )}
    </Card>
  );

  function shares(ofPublic: string | undefined, ofAll: string | undefined): string {
    const percent = (Number(ofPublic ?? 0) / Number(ofAll ?? 1)) * 100;
    const whole = Math.round(percent);
    return t('overview.fundingShare', {
      publicShare: formatPercent(whole, language),
      privateShare: formatPercent(100 - whole, language),
    });
  }
}
