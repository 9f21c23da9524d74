import { useT } from '../../shared/i18n/language-context';
import { useWithheld } from '../../shared/project/withheld';
import { Changed } from '../../shared/ui/changed';
import { Provenance } from '../../shared/ui/provenance';
import { WithheldAbout, WithheldReasons } from '../../shared/ui/withheld-mark';
import { type Indicator, otherVersions, STAGES, statementOf, type ValueStatement } from './promise-rows';
import { PromiseStatements } from './promise-statements';
import styles from './promises.module.css';

/** One promised quantity: promised, said since, came, each with its source; all statements folded below. */
export function PromiseItem({ indicator }: { indicator: Indicator }) {
  const t = useT();
  const withheld = useWithheld().about(indicator.id);
  const missing = {
    promised: t('promises.neverPromised'),
    saidSince: t('promises.nothingSince'),
    came: t('promises.notCame'),
  };
  return (
    <li id={indicator.key} className={styles.item}>
      <h3 className={styles.title}>
        <Changed of={indicator} />
        {indicator.title}
        <WithheldAbout id={indicator.id} />
      </h3>
      {STAGES.map((stage) => {
        const statement = statementOf(indicator, indicator[stage]);
        return (
          <div key={stage} className={styles.stage}>
            <span className={styles.term}>{t(`promises.${stage}`)}</span>
            {statement ? (
              <Said statement={statement} strong />
            ) : withheld.length > 0 ? (
              <WithheldReasons withheld={withheld} />
            ) : (
              <span className="unknown">{missing[stage]}</span>
            )}
            {otherVersions(indicator, stage).map((other) => (
              <div key={other.id} className={styles.other}>
                <span className="soft small">{t('promises.other')}</span>
                <Said statement={other} />
              </div>
            ))}
          </div>
        );
      })}
      <PromiseStatements indicator={indicator} />
    </li>
  );
}

/** A figure with who said it and where. */
function Said({ statement, strong }: { statement: ValueStatement; strong?: boolean }) {
  const words = statement.value?.words;
  return (
    <>
      {strong ? <strong>{words}</strong> : <span>{words}</span>}
      <span className={styles.source}>
        {statement.by && statement.by.name !== statement.source.publisher && (
          <span className="soft small">{statement.by.name}</span>
        )}
        <Provenance fact={statement} brief />
      </span>
    </>
  );
}
