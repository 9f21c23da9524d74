import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { formatSize } from '../../shared/format-size';
import { useLanguage } from '../../shared/i18n/language-context';
import { Button } from '../../shared/ui/button';
import { SourceLink } from '../../shared/ui/source-link';
import { StatedOn } from '../../shared/ui/stated-on';
import { BelongsTo } from './belongs-to';
import styles from './gallery.module.css';
import { type Picture, stepTo } from './pictures';

type PictureDialogProps = {
  readonly pictures: readonly Picture[];
  /** Place of the picture that opens. */
  readonly first: number;
  readonly close: () => void;
};

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** One picture as large as the screen allows. Arrow keys go to its neighbours, Esc closes. */
export function PictureDialog({ pictures, first, close }: PictureDialogProps) {
  const { language, t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(first);
  useEffect(() => dialog.current?.showModal(), []);
  const picture = pictures[index];
  if (!picture) return null;
  const step = (steps: number) => setIndex(stepTo(index, steps, pictures.length));
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = STEPS[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    step(steps);
  };
  const { file } = picture;
  return (
    // The browser's own dialog closes on Esc and gives the focus back; a click beside the picture does so as well.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={picture.caption}
      onClose={close}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <figure className={styles.figure}>
        <img
          key={file.path}
          src={file.path}
          alt={picture.caption}
          width={file.width ?? undefined}
          height={file.height ?? undefined}
        />
        <figcaption>
          <p className={styles.large} aria-live="polite">
            {picture.caption}
          </p>
          <p className="soft small">
            <StatedOn fact={picture} /> · <SourceLink source={picture.source} /> ·{' '}
            <a href={file.path} target="_blank" rel="noreferrer">
              {t('gallery.original', { size: formatSize(file.size, language) })}
            </a>
          </p>
          <BelongsTo evidence={picture} />
        </figcaption>
      </figure>
      <div className={styles.foot}>
        <Button onClick={() => step(-1)} disabled={index === 0}>
          ← {t('gallery.previous')}
        </Button>
        <span className="soft small">{t('gallery.place', { place: index + 1, all: pictures.length })}</span>
        <Button onClick={() => step(1)} disabled={index === pictures.length - 1}>
          {t('gallery.next')} →
        </Button>
        <Button kind="primary" onClick={() => dialog.current?.close()}>
          {t('gallery.close')}
        </Button>
      </div>
    </dialog>
  );
}
