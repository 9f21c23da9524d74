import type { ProvenanceFragment } from '../../generated/graphql';
import { useT } from '../i18n/language-context';
import styles from './provenance.module.css';
import { SourceLink } from './source-link';
import { StatedOn } from './stated-on';

/** Where a fact comes from, in one line: the publisher as a link, the day, and how far it can be relied on. */
export function Provenance({ fact, day = true }: { fact: ProvenanceFragment; day?: boolean }) {
  const t = useT();
  return (
    <span className={styles.line}>
      <SourceLink source={fact.source} />
      {day && <StatedOn fact={fact} />}
      <Confidence confidence={fact.source.confidence}>{t(`confidence.${fact.source.confidence}`)}</Confidence>
    </span>
  );
}

/** How far a source can be relied on, as one to three filled dots; the words stand beside all but the highest. */
function Confidence({ confidence, children }: { confidence: 'HIGH' | 'MEDIUM' | 'LOW'; children: string }) {
  const dots = { HIGH: 3, MEDIUM: 2, LOW: 1 }[confidence];
  return (
    <span className={styles.confidence} title={children}>
      <span aria-hidden="true">
        {'●'.repeat(dots)}
        {'○'.repeat(3 - dots)}
      </span>
      <span className={confidence === 'HIGH' ? 'visually-hidden' : undefined}>{children}</span>
    </span>
  );
}
