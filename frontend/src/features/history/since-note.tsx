import { useT } from '../../shared/i18n/language-context';
import { useProjectAddress } from '../../shared/project/project-address';
import { Button } from '../../shared/ui/button';
import { MarkVisit } from '../../shared/viewer/mark-visit';
import styles from './history.module.css';

type SinceNoteProps = {
  since: number;
  /** The newest revision that is shown; undefined where there is none. */
  newest: number | undefined;
  onClear: () => void;
};

/** Says that only what was recorded after a revision is shown, and lets the reader note that it was read. */
export function SinceNote({ since, newest, onClear }: SinceNoteProps) {
  const t = useT();
  const { code } = useProjectAddress();
  return (
    <div className={`${styles.since} no-print`}>
      <p>{t('history.sinceNote', { revision: since })}</p>
      {newest !== undefined && <MarkVisit project={code} revision={newest} />}
      <Button onClick={onClear}>{t('history.sinceAll')}</Button>
    </div>
  );
}
