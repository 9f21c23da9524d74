import { EvidenceDocument, type EvidenceQuery } from '../../generated/graphql';
import { useProjectQuery } from '../../shared/graphql/use-project-query';
import { useT } from '../../shared/i18n/language-context';
import { AddLink } from '../../shared/project/project-link';
import { useFilter } from '../../shared/project/use-filter';
import { buttonClass } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Choice, Filters } from '../../shared/ui/choice';
import { EmptyState } from '../../shared/ui/empty-state';
import { Page } from '../../shared/ui/page';
import { QueryView } from '../../shared/ui/query-view';
import { Gallery } from '../gallery/gallery';
import { picturesOf } from '../gallery/pictures';
import styles from './evidence.module.css';
import { filterEvidence, KINDS, SUBJECTS } from './evidence-filter';
import { EvidenceItem } from './evidence-item';

/** Pages, photos and documents, the latest first, each with what it belongs to. */
export function EvidencePage() {
  const t = useT();
  const query = useProjectQuery(EvidenceDocument);
  return (
    <Page
      title={t('nav.evidence')}
      lead={t('evidence.lead')}
      kinds={['EVIDENCE']}
      actions={
        <AddLink what="evidence" className={`${buttonClass()} no-print`}>
          {t('evidence.add')}
        </AddLink>
      }
    >
      <QueryView query={query}>{({ project }) => project && <EvidenceList project={project} />}</QueryView>
    </Page>
  );
}

function EvidenceList({ project }: { project: NonNullable<EvidenceQuery['project']> }) {
  const t = useT();
  const [kind, setKind] = useFilter('kind', KINDS);
  const [subject, setSubject] = useFilter('of', SUBJECTS);
  const { evidence } = project;
  const shown = filterEvidence(evidence, kind, subject);
  const pictures = picturesOf(shown);
  if (evidence.length === 0) {
    return (
      <Card title={t('evidence.list')}>
        <EmptyState kinds={['EVIDENCE']} what="evidence">
          {t('evidence.empty')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <Filters>
        <Choice
          label={t('evidence.filter.kind')}
          all={t('evidence.filter.allKinds')}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: t(`evidence.kinds.${value}`) }))}
        />
        <Choice
          label={t('evidence.filter.of')}
          all={t('evidence.filter.ofAll')}
          value={subject}
          onChange={setSubject}
          options={SUBJECTS.map((value) => ({ value, label: t(`evidence.of.${value}`) }))}
        />
        <span className="soft small" role="status">
          {t('evidence.shown', { shown: shown.length, all: evidence.length })}
        </span>
      </Filters>
      {pictures.length > 0 ? (
        <Card title={t('gallery.title')} caption={t('gallery.caption')}>
          <Gallery pictures={pictures} />
        </Card>
      ) : (
        picturesOf(evidence).length === 0 && (
          <Card title={t('gallery.title')}>
            <EmptyState what="evidence">{t('gallery.empty')}</EmptyState>
          </Card>
        )
      )}
      <Card title={t('evidence.list')}>
        {shown.length === 0 ? (
          <EmptyState>{t('evidence.none')}</EmptyState>
        ) : (
          <ul className={styles.list}>
            {shown.map((each) => (
              <EvidenceItem key={each.id} evidence={each} />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
