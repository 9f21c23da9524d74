import type { StatusCardFragment } from '../../generated/graphql';
import { formatShortDay } from '../../shared/format';
import { useLanguage } from '../../shared/i18n/language-context';
import { MilestoneLink } from '../../shared/project/project-link';
import { useProjectShell } from '../../shared/project/project-shell-context';
import { useWithheld } from '../../shared/project/withheld';
import { Card } from '../../shared/ui/card';
import { Changed } from '../../shared/ui/changed';
import { SourceLink } from '../../shared/ui/source-link';
import { StatusMark } from '../../shared/ui/status-mark';
import { WithheldReasons } from '../../shared/ui/withheld-mark';
import styles from './status-card.module.css';

/** Declared and computed status side by side, each with its age and with the sentence or rule behind it. */
export function StatusCard({
  project,
  className,
}: {
  project: StatusCardFragment;
  className?: string | undefined;
}) {
  const { t } = useLanguage();
  const { declared, computed } = project.status;
  return (
    <Card title={t('overview.status')} className={className}>
      <div className={styles.sides}>
        <div className={styles.side}>
          <p className={styles.label}>
            <Changed of={project.status} field="declared" />
            {t('overview.declared')} {declared && t('overview.declaredBy', { party: declared.party.name })}
          </p>
          {declared ? <Declared declared={declared} /> : <NothingDeclared />}
        </div>
        <div className={styles.side}>
          <p className={styles.label}>
            <Changed of={computed} />
            {t('overview.computed')}
          </p>
          <Computed computed={computed} goal={project.goal?.key} />
        </div>
      </div>
    </Card>
  );
}

function Declared({ declared }: { declared: NonNullable<StatusCardFragment['status']['declared']> }) {
  const { t } = useLanguage();
  const stale = useStale(declared.ageDays);
  return (
    <>
      <StatusMark colour={declared.colour} stale={stale} />
      <p className={styles.words} title={declared.sentence}>
        {declared.sentence}
      </p>
      <p className={styles.behind}>
        <Age {...declared} /> · <SourceLink source={declared.source}>{t('source.open')}</SourceLink>
      </p>
    </>
  );
}

function NothingDeclared() {
  const { t } = useLanguage();
  const withheld = useWithheld().kinds(['STATUS_DECLARATION']);
  if (withheld.length > 0) return <WithheldReasons withheld={withheld} />;
  return (
    <>
      <StatusMark colour="GREY" label={t('overview.nothingDeclared')} />
      <p className={styles.words}>{t('overview.nothingDeclaredLong')}</p>
    </>
  );
}

function Computed({
  computed,
  goal,
}: {
  computed: StatusCardFragment['status']['computed'];
  goal: string | undefined;
}) {
  const stale = useStale(computed.colour === 'REACHED' ? null : computed.ageDays);
  const mark = <StatusMark colour={computed.colour} stale={stale} />;
  return (
    <>
      {goal ? (
        <MilestoneLink milestone={goal} className="plain-link">
          {mark}
        </MilestoneLink>
      ) : (
        mark
      )}
      <p className={styles.words}>
        <span className={styles.rule} title={computed.ruleText}>
          {computed.sentence}
        </span>
        {computed.statedOn && computed.ageDays !== null && (
          <>
            {' · '}
            <Age statedOn={computed.statedOn} ageDays={computed.ageDays} />
          </>
        )}
      </p>
    </>
  );
}

function Age({ statedOn, ageDays }: { statedOn: string; ageDays: number }) {
  const { language, t } = useLanguage();
  return (
    <time
      dateTime={statedOn}
      title={formatShortDay(statedOn, language)}
      children={t('status.age', { days: ageDays })}
    />
  );
}

function useStale(ageDays: number | null): boolean {
  const shell = useProjectShell();
  return ageDays !== null && shell !== null && ageDays > shell.staleDays;
}
