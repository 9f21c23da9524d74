import './messages';
import { useState } from 'react';
import { useQuery } from 'urql';
import { QrSheetDocument, type QrSheetQuery } from '../../generated/graphql';
import { useT } from '../../shared/i18n/language-context';
import { useProjectAddress } from '../../shared/project/project-address';
import { Button } from '../../shared/ui/button';
import { ErrorState } from '../../shared/ui/error-state';
import { Page } from '../../shared/ui/page';
import { SkeletonLines } from '../../shared/ui/skeleton';
import { leadsNowhereElse, publicAddress } from './public-address';
import styles from './qr-page.module.css';
import { QrSheet } from './qr-sheet';
import { saveCode } from './save-code';

const PAPERS = ['A4', 'A3'] as const;

/** `/p/CODE/qr`: the sheet for the site's hoarding, to be printed or taken along as a file. */
export function QrPage() {
  const { code } = useProjectAddress();
  const [{ data, error }, retry] = useQuery({ query: QrSheetDocument, variables: { code } });
  if (data?.project) return <Sheet project={data.project} />;
  if (error) return <ErrorState error={error} retry={() => retry({ requestPolicy: 'network-only' })} />;
  return <SkeletonLines lines={8} />;
}

function Sheet({ project }: { project: NonNullable<QrSheetQuery['project']> }) {
  const t = useT();
  const [paper, setPaper] = useState<(typeof PAPERS)[number]>('A4');
  const address = publicAddress(window.location.origin, project.code);
  const name = `${project.code}-qr`;
  return (
    <div className={styles.page} data-paper={paper}>
      <Page title={t('qr.title')} lead={t('qr.lead')}>
        {leadsNowhereElse(address) && <p className={styles.note}>{t('qr.local')}</p>}
        {!project.published && <p className={styles.note}>{t('qr.unpublished')}</p>}
        <div className={styles.tools}>
          <fieldset className={styles.papers}>
            <legend>{t('qr.paper')}</legend>
            {PAPERS.map((each) => (
              <label key={each}>
                <input type="radio" name="paper" checked={each === paper} onChange={() => setPaper(each)} />{' '}
                {each}
              </label>
            ))}
          </fieldset>
          <Button kind="primary" onClick={() => window.print()}>
            {t('qr.print')}
          </Button>
          <Button onClick={() => void saveCode(address, name, 'svg')}>{t('qr.svg')}</Button>
          <Button onClick={() => void saveCode(address, name, 'png')}>{t('qr.png')}</Button>
        </div>
      </Page>
      <QrSheet project={project} address={address} />
    </div>
  );
}
