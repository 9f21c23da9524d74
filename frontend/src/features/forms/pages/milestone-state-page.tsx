import '../messages';
import { useParams } from '@tanstack/react-router';
import { useT } from '../../../shared/i18n/language-context';
import { Page } from '../../../shared/ui/page';
import { NextLink } from '../record/record-links';
import { DateForm } from '../statements/date-form';
import { FormPage } from './form-page';

/** `/p/CODE/milestones/KEY/state`: states a date on this milestone. */
export function MilestoneStatePage() {
  const t = useT();
  const key = useParams({ strict: false, select: (params) => params.key ?? '' });
  return (
    <FormPage>
      {(props) =>
        props.record.milestones.some((milestone) => milestone.key === key) ? (
          <DateForm key={key} {...props} milestone={key} />
        ) : (
          <Page title={t('forms.noMilestone', { key })}>
            <p>
              <NextLink>{t('forms.toAdd')}</NextLink>
            </p>
          </Page>
        )
      }
    </FormPage>
  );
}
