import '../messages';
import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useT } from '../../../shared/i18n/language-context';
import { Page } from '../../../shared/ui/page';
import { EventForm } from '../events/event-form';
import { EvidenceForm } from '../events/evidence-form';
import { CommitmentForm } from '../money/commitment-form';
import { FundingSourceForm } from '../money/funding-source-form';
import { PaymentForm } from '../money/payment-form';
import { AgreementForm } from '../parties/agreement-form';
import { PartyForm } from '../parties/party-form';
import { RoleForm } from '../parties/role-form';
import { SignatoriesForm } from '../parties/signatories-form';
import { IndicatorForm } from '../project/indicator-form';
import { MilestoneForm } from '../project/milestone-form';
import { PhaseForm } from '../project/phase-form';
import { SettingsForm } from '../project/settings-form';
import { StatusForm } from '../project/status-form';
import { missingBefore } from '../record/addable';
import type { FormProps } from '../record/project-form';
import { NextLink } from '../record/record-links';
import { DateForm } from '../statements/date-form';
import { ValueForm } from '../statements/value-form';
import { FormPage } from './form-page';
import { MayRecord } from './may-record';

/** The form for each address `/p/CODE/add/WHAT`. */
const FORMS: Record<string, ComponentType<FormProps>> = {
  phase: PhaseForm,
  milestone: MilestoneForm,
  date: DateForm,
  indicator: IndicatorForm,
  value: ValueForm,
  party: PartyForm,
  role: RoleForm,
  agreement: AgreementForm,
  signatories: SignatoriesForm,
  'funding-source': FundingSourceForm,
  commitment: CommitmentForm,
  payment: PaymentForm,
  event: EventForm,
  evidence: EvidenceForm,
  status: StatusForm,
  settings: SettingsForm,
};

/** One form for one kind of thing, or what has to be in the record before it. */
export function AddWhatPage() {
  const t = useT();
  const what = useParams({ strict: false, select: (params) => params.what ?? '' });
  const Form = Object.hasOwn(FORMS, what) ? FORMS[what] : undefined;
  if (!Form) {
    return (
      <Page title={t('notFound.page')}>
        <p>
          <NextLink>{t('forms.toAdd')}</NextLink>
        </p>
      </Page>
    );
  }
  return (
    <MayRecord what={what}>
      <FormPage>
        {(props) => {
          const missing = missingBefore(what, props.record);
          return missing ? <AddFirst what={missing} /> : <Form key={what} {...props} />;
        }}
      </FormPage>
    </MayRecord>
  );
}

function AddFirst({ what }: { what: NonNullable<ReturnType<typeof missingBefore>> }) {
  const t = useT();
  return (
    <Page title={t(`forms.first.${what}`)} lead={t('forms.first.lead')}>
      <p style={{ display: 'flex', gap: 8 }}>
        <NextLink what={what === 'fundingSource' ? 'funding-source' : what}>
          {t(`forms.${what}.title`)}
        </NextLink>
        <NextLink>{t('forms.toAdd')}</NextLink>
      </p>
    </Page>
  );
}
