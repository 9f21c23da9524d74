import type { ProvenanceFragment } from '../../generated/graphql';
import { useT } from '../i18n/language-context';
import styles from './provenance.module.css';
import { SourceLink } from './source-link';
import { StatedOn } from './stated-on';

type ProvenanceProps = {
  fact: ProvenanceFragment;
  /** False where the day stands beside it already. */
  day?: boolean;
  /** Leaves the words of a high confidence to its dots: for long lists. */
  brief?: boolean;
};

/** Where a fact comes from, in one line: the publisher as a link, the day, and how far it can be relied on. */
export function Provenance({ fact, day = true, brief }: ProvenanceProps) {
  return (
    <span className={styles.line}>
      <SourceLink source={fact.source} />
      {day && <StatedOn fact={fact} />}
      <Confidence confidence={fact.source.confidence} brief={brief === true} />
    </span>
  );
}

type ConfidenceProps = { confidence: ProvenanceFragment['source']['confidence']; brief: boolean };

/** How far a source can be relied on, as one to three filled dots with the words. */
function Confidence({ confidence, brief }: ConfidenceProps) {
  const t = useT();
  const dots = { HIGH: 3, MEDIUM: 2, LOW: 1 }[confidence];
  const words = t(`confidence.${confidence}`);
  return (
    <span className={styles.confidence} title={words}>
      <span aria-hidden="true">
        {'●'.repeat(dots)}
        {'○'.repeat(3 - dots)}
      </span>
      <span className={brief && confidence === 'HIGH' ? 'visually-hidden' : undefined}>{words}</span>
    </span>
  );
}
