import type { GalleryItemFragment } from '../../generated/graphql';
import { formatSize } from '../format-size';
import { useLanguage } from '../i18n/language-context';

type FileLinkProps = { readonly evidence: Pick<GalleryItemFragment, 'file' | 'fileRedaction'> };

/** The file that is kept here, to be opened or downloaded, or why it was removed; nothing for a link. */
export function FileLink({ evidence: { file, fileRedaction } }: FileLinkProps) {
  const { language, t } = useLanguage();
  if (fileRedaction) return <p className="soft small">{t('gallery.redacted', fileRedaction)}</p>;
  if (!file) return null;
  const size = formatSize(file.size, language);
  return (
    <a className="small" href={file.path} target="_blank" rel="noreferrer">
      {file.thumbnailPath ? `${t('gallery.open')}, ${size}` : t('gallery.document', { size })}
    </a>
  );
}
