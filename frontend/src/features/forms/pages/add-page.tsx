import '../messages';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../shared/i18n/language-context';
import { TODAY, useProjectAddress } from '../../../shared/project/project-address';
import { Card } from '../../../shared/ui/card';
import { Page } from '../../../shared/ui/page';
import { mayAdd } from '../../../shared/viewer/may-add';
import { useRights } from '../../../shared/viewer/use-viewer';
import { PastNotice } from '../record/project-form';
import { addGroups } from './add-groups';
import styles from './add-page.module.css';
import { FormPage } from './form-page';

/** `/p/CODE/add`: all that whoever looks may add, and what the record is still missing. */
export function AddPage() {
  const t = useT();
  const rights = useRights(useProjectAddress().code);
  return (
    <FormPage>
      {({ record }) => (
        <Page title={t('forms.add.title')} lead={t('forms.add.lead')}>
          <PastNotice today={record.asOf} />
          <div className={styles.groups}>
            {addGroups(record, t, (what) => mayAdd(rights, what)).map(({ title, items }) => (
              <Card key={title} title={title}>
                <ul className={styles.items}>
                  {items.map(({ what, title: words, state, missing }) => (
                    <li key={what}>
                      <Link to="/p/$code/add/$what" params={{ code: record.code, what }} search={TODAY}>
                        {words}
                      </Link>
                      <span className={missing ? styles.missing : styles.state}>{state}</span>
                    </li>
                  ))}
                </ul>
              </Card>
            ))}
          </div>
        </Page>
      )}
    </FormPage>
  );
}
