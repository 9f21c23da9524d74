import type { QrSheetQuery } from '../../generated/graphql';
import { useT } from '../../shared/i18n/language-context';
import { QrCode } from '../../shared/ui/qr-code';
import styles from './qr-page.module.css';

type QrSheetProps = { project: NonNullable<QrSheetQuery['project']>; address: string };

/** What hangs on the hoarding: the work, the code, and what to do with it in both languages. Ink on paper in both schemes. */
export function QrSheet({ project: { nameIt, nameEn, illustrative }, address }: QrSheetProps) {
  const t = useT();
  return (
    <section className={styles.sheet} aria-label={t('qr.sheet')}>
      <div className={styles.paper}>
        <p className={styles.name} lang="it">
          {nameIt}
        </p>
        {nameEn !== nameIt && (
          <p className={styles.other} lang="en">
            {nameEn}
          </p>
        )}
        <div className={styles.code}>
          <QrCode text={address} label={t('qr.code', { address })} />
        </div>
        <p className={styles.call} lang="it">
          Inquadra il codice e guarda a che punto è quest’opera
        </p>
        <p className={styles.other} lang="en">
          Scan to see how this work stands
        </p>
        <p className={styles.address}>{address.replace(/^https?:\/\//, '')}</p>
        {illustrative && <p className={styles.other}>Esempio inventato · Invented example</p>}
      </div>
    </section>
  );
}
