import { useState } from 'react';
import { useT } from '../../shared/i18n/language-context';
import { Changed } from '../../shared/ui/changed';
import { StatedOn } from '../../shared/ui/stated-on';
import { BelongsTo } from './belongs-to';
import styles from './gallery.module.css';
import { PictureDialog } from './picture-dialog';
import type { Picture } from './pictures';

/** Photos side by side, each with its day, what it shows and what it belongs to. A picture opens large. */
export function Gallery({ pictures }: { pictures: readonly Picture[] }) {
  const t = useT();
  const [open, setOpen] = useState<number | null>(null);
  return (
    <>
      <ul className={styles.grid}>
        {pictures.map((picture, index) => (
          <li key={picture.id} className={styles.tile}>
            <a
              href={picture.file.path}
              className={styles.link}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                setOpen(index);
              }}
            >
              <img src={picture.file.thumbnailPath} alt="" loading="lazy" width={240} height={160} />
              <span className={styles.caption}>
                <span className="visually-hidden">{t('gallery.open')}: </span>
                <Changed of={picture} />
                {picture.caption}
              </span>
            </a>
            <p className={styles.day}>
              <StatedOn fact={picture} />
            </p>
            <BelongsTo evidence={picture} />
          </li>
        ))}
      </ul>
      {open !== null && <PictureDialog pictures={pictures} first={open} close={() => setOpen(null)} />}
    </>
  );
}
