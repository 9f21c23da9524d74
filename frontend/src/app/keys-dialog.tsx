import { useEffect, useRef } from 'react';
import { useT } from '../shared/i18n/language-context';
import { HOME_LETTER, PROJECT_PAGES } from '../shared/project/project-pages';
import { Button } from '../shared/ui/button';
import styles from './keys-dialog.module.css';

type KeysDialogProps = { close: () => void; enabled: boolean; enable: (on: boolean) => void };

/** The list of keys, with the switch that turns single letters off. */
export function KeysDialog({ close, enabled, enable }: KeysDialogProps) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const rows: [keys: string[], text: string][] = [
    [['?'], t('keys.help')],
    [['g', HOME_LETTER], t('keys.home')],
    ...PROJECT_PAGES.map(({ letter, page }): [string[], string] => [['g', letter], t(`nav.${page}`)]),
    [['←', '→'], t('keys.ribbon')],
    [['Page ↑', 'Page ↓'], t('keys.ribbonMonth')],
    [['Home', 'End'], t('keys.ribbonEnds')],
    [['t'], t('keys.table')],
    [['Esc'], t('keys.escape')],
  ];
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={close} aria-labelledby="keys-title">
      <h2 id="keys-title">{t('keys.title')}</h2>
      <dl className={styles.keys}>
        {rows.map(([keys, text]) => (
          <div key={keys.join()}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.foot}>
        <label>
          <input type="checkbox" checked={enabled} onChange={(event) => enable(event.target.checked)} />{' '}
          {t('keys.single')}
        </label>
        <Button onClick={() => dialog.current?.close()}>{t('keys.close')}</Button>
      </div>
    </dialog>
  );
}
