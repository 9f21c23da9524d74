import '../messages';
import { useT } from '../../../shared/i18n/language-context';
import { Content } from '../../../shared/ui/content';
import { Page } from '../../../shared/ui/page';
import { NewProjectForm } from '../project/new-project-form';
import { MayRecord } from './may-record';
import styles from './pages.module.css';

/** `/new`: begins the record of a public work. */
export function ProjectNewPage() {
  const t = useT();
  return (
    <Content>
      <MayRecord what="project">
        <Page title={t('projects.new')} lead={t('forms.new.lead')}>
          <div className={styles.alone}>
            <NewProjectForm />
          </div>
        </Page>
      </MayRecord>
    </Content>
  );
}
