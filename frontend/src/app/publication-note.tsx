import { Link } from '@tanstack/react-router';
import { useT } from '../shared/i18n/language-context';
import { AUDIENCES, type Audience, TODAY, useProjectAddress } from '../shared/project/project-address';
import { useOwnRights } from '../shared/viewer/use-viewer';
import styles from './layout.module.css';

type Published = { readonly code: string; readonly published: boolean };

/** Tells whoever administers a project whether others see it, and with whose eyes it is seen now. */
export function PublicationNote({ project }: { project: Published }) {
  const t = useT();
  const { as } = useProjectAddress();
  const { canAdminister } = useOwnRights(project.code);
  if (!canAdminister) return null;
  if (as) return <OthersEyes as={as} published={project.published} />;
  const manage = (
    <Link to="/p/$code/visibility" params={{ code: project.code }} search={TODAY}>
      {t('publication.manage')}
    </Link>
  );
  if (project.published)
    return (
      <p className={`${styles.quiet} no-print`}>
        {t('publication.published')} · {manage}
      </p>
    );
  return (
    <p className={`${styles.known} no-print`} role="note">
      {t('publication.not')}{' '}
      <Link to="." search={(previous) => ({ ...previous, as: 'public' as const })}>
        {t('publication.see')}
      </Link>{' '}
      · {manage}
    </p>
  );
}

/** With whose eyes the page is seen, with the others beside it and the way back. */
function OthersEyes({ as, published }: { as: Audience; published: boolean }) {
  const t = useT();
  return (
    <div className={`${styles.known} ${styles.eyes}`} role="note">
      <p>
        <strong>{t(`preview.${as}`)}</strong> {!published && t('preview.unpublished')}
      </p>
      <p className="no-print">
        {t('preview.choose')}{' '}
        {AUDIENCES.map((each) => (
          <Link
            key={each}
            to="."
            search={(previous) => ({ ...previous, as: each })}
            className={each === as ? styles.own : undefined}
          >
            {t(`preview.as.${each}`)}
          </Link>
        ))}
        <Link to="." search={(previous) => ({ ...previous, as: undefined })}>
          {t('preview.back')}
        </Link>
      </p>
    </div>
  );
}
