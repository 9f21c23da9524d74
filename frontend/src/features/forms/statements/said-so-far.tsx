import { useQuery } from 'urql';
import { SaidSoFarDocument } from '../../../generated/graphql';
import { formatShortDay } from '../../../shared/format';
import { useFollowed } from '../../../shared/graphql/use-followed';
import { apiLanguage } from '../../../shared/graphql/use-project-query';
import { useLanguage } from '../../../shared/i18n/language-context';
import { InRecord } from '../record/in-record';
import styles from './said-so-far.module.css';

/** What has been said of a milestone, the latest first, beside the form that adds to it. */
export function SaidSoFar({ code, milestone }: { code: string; milestone: string }) {
  const { language, t } = useLanguage();
  const variables = { code, milestone, language: apiLanguage(language) };
  const [{ data }] = useQuery({ query: SaidSoFarDocument, variables, pause: milestone === '' });
  useFollowed(SaidSoFarDocument, variables, milestone !== '');
  const found = data?.project?.milestone;
  if (!found || milestone === '') return null;
  const items = [...found.statements].reverse().map((statement) => ({
    key: statement.id,
    text: (
      <>
        {statement.date?.words} <span className="soft">· {t(`kind.${statement.kind}`)}</span>
        <span className={styles.who}>
          {statement.by?.name ?? statement.source.publisher}, {formatShortDay(statement.statedOn, language)}
        </span>
      </>
    ),
  }));
  return <InRecord title={t('forms.date.soFar')} items={items} />;
}
