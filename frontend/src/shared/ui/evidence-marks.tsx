import type { EvidenceMarkFragment } from '../../generated/graphql';
import { formatSize } from '../format-size';
import { useLanguage } from '../i18n/language-context';
import { Changed } from './changed';
import styles from './evidence-marks.module.css';
import { SourceLink } from './source-link';

/** Evidence in small, beside what it belongs to: each opens its file, or the page where it is found. */
export function EvidenceMarks({ evidence }: { evidence: readonly EvidenceMarkFragment[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.marks}>
      {evidence.map((each) => (
        <li key={each.id}>
          <Changed of={each} />
          <EvidenceMark evidence={each} />
        </li>
      ))}
    </ul>
  );
}

function EvidenceMark({ evidence }: { evidence: EvidenceMarkFragment }) {
  const { language, t } = useLanguage();
  const { caption, source, file, fileRedaction } = evidence;
  if (fileRedaction)
    return (
      <span>
        {caption} · <span className="soft">{t('gallery.redacted', fileRedaction)}</span>
      </span>
    );
  if (!file)
    return (
      <span>
        {caption} · <SourceLink source={source} />
      </span>
    );
  return (
    <a href={file.path} target="_blank" rel="noreferrer" className={styles.file}>
      {file.thumbnailPath ? (
        <img src={file.thumbnailPath} alt="" loading="lazy" width={48} height={32} />
      ) : (
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
          <path d="M4.5 2.5h7.5l3.5 3.5v11.5h-11zM12 2.5v3.5h3.5M7 10h6M7 13h6" />
        </svg>
      )}
      <span>
        {caption}, {formatSize(file.size, language)}
      </span>
    </a>
  );
}
