import type { FactsToWithdrawQuery } from '../../../generated/graphql';
import { formatMoney } from '../../../shared/format';
import type { Language } from '../../../shared/i18n/catalogs';
import type { Translate } from '../../../shared/i18n/i18n';
import type { ProjectPageName } from '../../../shared/project/project-pages';

/** A fact that counts, in words, with the page that shows it. */
export type Fact = {
  readonly id: string;
  readonly text: string;
  readonly statedOn: string;
  readonly source: { readonly publisher: string };
  readonly page: ProjectPageName;
  /** Key of the milestone that it is stated on; undefined for any other fact. */
  readonly milestone?: string;
  /** True of a statement, whose error can be corrected instead. */
  readonly correctable?: boolean;
};

type Project = NonNullable<FactsToWithdrawQuery['project']>;
type Stated = Pick<Fact, 'id' | 'statedOn' | 'source'>;

/** Every fact of a project that counts. */
export function factsOf(project: Project, t: Translate, language: Language): Fact[] {
  const fact = (
    page: ProjectPageName,
    { id, statedOn, source }: Stated,
    ...words: (string | undefined)[]
  ) => ({
    id,
    statedOn,
    source,
    page,
    text: words.filter(Boolean).join(' · '),
  });
  const { milestones, indicators, parties, agreements, funding, events, risks, evidence, status } = project;
  return [
    ...milestones.flatMap(({ key, title, statements }) =>
      statements.map((each) => ({
        ...fact('milestones', each, title, t(`kind.${each.kind}`), each.date?.words),
        milestone: key,
        correctable: true,
      })),
    ),
    ...milestones.flatMap(({ key, title, slipLedger }) =>
      (slipLedger?.steps ?? []).flatMap(({ causes }) =>
        causes.map((each) => ({
          ...fact(
            'milestones',
            each,
            title,
            t('milestones.ledgerDays', { days: Math.abs(each.days) }),
            each.cause,
            each.party?.name,
          ),
          milestone: key,
        })),
      ),
    ),
    ...indicators.flatMap(({ title, statements }) =>
      statements.map((each) => ({
        ...fact('promises', each, title, t(`kind.${each.kind}`), each.value?.words),
        correctable: true,
      })),
    ),
    ...parties.flatMap(({ name, parts }) =>
      parts.map((each) => fact('parties', each, name, t(`forms.role.${each.role}`))),
    ),
    ...agreements.flatMap((agreement) => [
      fact('parties', agreement, agreement.title),
      ...agreement.signatories.map((each) => fact('parties', each, agreement.title, each.party.name)),
      ...agreement.clauses.map((each) => fact('parties', each, agreement.title, each.number, each.text)),
    ]),
    ...funding.commitments.map((each) =>
      fact('funding', each, each.from.name, formatMoney(each.amount, language)),
    ),
    ...funding.payments.map((each) =>
      fact('funding', each, t('forms.payment'), formatMoney(each.amount, language)),
    ),
    ...[...events, ...risks].map((each) => fact('events', each, each.title)),
    ...evidence.map((each) => fact('evidence', each, each.caption)),
    ...status.history.map((each) => fact('overview', each, each.sentence)),
  ];
}
