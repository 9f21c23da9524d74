import type { Translate } from '../../../shared/i18n/i18n';
import type { FormRecord } from '../record/use-form-record';

/** One thing that can be added: its form, and how the record stands in its respect. */
export type Addable = {
  readonly what: string;
  readonly title: string;
  /** How much of it there is, or that nothing of it is there yet. */
  readonly state: string;
  readonly missing: boolean;
};

export type AddGroup = { readonly title: string; readonly items: readonly Addable[] };

/** What may be added, with what is missing in the record. */
export function addGroups(record: FormRecord, t: Translate, mayAdd: (what: string) => boolean): AddGroup[] {
  return allGroups(record, t)
    .map(({ title, items }) => ({ title, items: items.filter(({ what }) => mayAdd(what)) }))
    .filter(({ items }) => items.length > 0);
}

function allGroups(record: FormRecord, t: Translate): AddGroup[] {
  const { milestones, indicators, parties, agreements, funding, events, risks, evidence, status, phases } =
    record;
  const silent = milestones.filter(({ announced }) => !announced).length;
  const unpromised = indicators.filter(({ promised }) => promised === null).length;
  const count = (what: string, title: string, number: number): Addable => ({
    what,
    title,
    state: t('forms.add.count', { count: number }),
    missing: number === 0,
  });
  const note = (what: string, title: string, state: string, missing: boolean): Addable => ({
    what,
    title,
    state,
    missing,
  });
  return [
    {
      title: t('forms.add.said'),
      items: [
        note(
          'date',
          t('forms.date.title'),
          t('forms.add.silent', { count: silent, total: milestones.length }),
          silent > 0 || milestones.length === 0,
        ),
        note(
          'value',
          t('forms.value.title'),
          t('forms.add.unpromised', { count: unpromised, total: indicators.length }),
          unpromised > 0 || indicators.length === 0,
        ),
        note(
          'status',
          t('forms.status.title'),
          status.declared ? t('forms.add.declared') : t('forms.add.undeclared'),
          !status.declared,
        ),
        count('event', t('forms.event.title'), events.length + risks.length),
        count('evidence', t('forms.evidence.title'), evidence.length),
      ],
    },
    {
      title: t('forms.add.plan'),
      items: [
        count('phase', t('forms.phase.title'), phases.length),
        count('milestone', t('forms.milestone.title'), milestones.length),
        count('indicator', t('forms.indicator.title'), indicators.length),
        note(
          'settings',
          t('forms.settings.title'),
          record.goal ? t('forms.add.goal', { goal: record.goal.title }) : t('forms.add.noGoal'),
          record.goal === null,
        ),
      ],
    },
    {
      title: t('forms.add.who'),
      items: [
        count('party', t('forms.party.title'), parties.length),
        note(
          'role',
          t('forms.role.title'),
          t('forms.add.roles', { count: parties.flatMap(({ roles }) => roles).length }),
          false,
        ),
        count('agreement', t('forms.agreement.title'), agreements.length),
        note('signatories', t('forms.signatories.title'), t('forms.add.signatories'), false),
      ],
    },
    {
      title: t('forms.add.money'),
      items: [
        count('funding-source', t('forms.fundingSource.title'), funding.sources.length),
        count('commitment', t('forms.commitment.title'), funding.commitments.length),
        note(
          'payment',
          t('forms.payment.title'),
          funding.payments.length > 0
            ? t('forms.add.count', { count: funding.payments.length })
            : t('forms.add.noPayment'),
          funding.payments.length === 0,
        ),
      ],
    },
  ];
}
