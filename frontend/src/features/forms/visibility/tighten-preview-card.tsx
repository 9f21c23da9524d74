import { useQuery } from 'urql';
import {
  type FactKind,
  type TightenChangePartsFragment,
  TightenPreviewDocument,
  type TightenPreviewQuery,
  type Visibility,
} from '../../../generated/graphql';
import { apiLanguage } from '../../../shared/graphql/use-project-query';
import { useLanguage, useT } from '../../../shared/i18n/language-context';
import { Card } from '../../../shared/ui/card';
import { SkeletonLines } from '../../../shared/ui/skeleton';
import styles from './tighten-preview-card.module.css';

type Rule = {
  readonly kind: FactKind | '';
  readonly subject: string;
  readonly field: string;
  readonly level: Visibility | '';
};
type Effect = NonNullable<NonNullable<TightenPreviewQuery['project']>['access']>['tightenPreview'][number];

/** From whom the rule and what rests on it would be hidden, computed by the server before anything is recorded. */
export function TightenPreviewCard({ code, draft }: { code: string; draft: Rule }) {
  const t = useT();
  const { kind, subject, field, level } = draft;
  return (
    <Card title={t('tighten.preview')}>
      <div className={styles.effects} aria-live="polite">
        {kind === '' || level === '' ? (
          <p className="soft">{t('tighten.previewPick')}</p>
        ) : (
          <Effects code={code} rule={{ kind, level, subject: subject || null, field: field || null }} />
        )}
      </div>
    </Card>
  );
}

type EffectsProps = {
  code: string;
  rule: { kind: FactKind; level: Visibility; subject: string | null; field: string | null };
};

function Effects({ code, rule }: EffectsProps) {
  const { language, t } = useLanguage();
  const [{ data, error, fetching }] = useQuery({
    query: TightenPreviewDocument,
    variables: { code, ...rule, language: apiLanguage(language) },
    requestPolicy: 'cache-and-network',
  });
  const effects = data?.project?.access?.tightenPreview;
  if (error && !fetching) return <p role="alert">{t('tighten.previewFailed')}</p>;
  if (!effects || fetching) return <SkeletonLines lines={4} />;
  const changing = effects.filter(({ hides, shows }) => hides.length + shows.length > 0);
  if (changing.length === 0) return <p>{t('tighten.previewNothing')}</p>;
  return (
    <>
      {changing.map((effect) => (
        <LevelEffect key={effect.level} effect={effect} />
      ))}
      <p className="soft small">{t('tighten.exceptOwn')}</p>
    </>
  );
}

function LevelEffect({ effect }: { effect: Effect }) {
  const t = useT();
  const level = effect.level as 'PUBLIC' | 'PARTNERS' | 'COUNCIL';
  return (
    <>
      <Changes title={t(`tighten.hides.${level}`)} changes={effect.hides} />
      <Changes title={t(`tighten.shows.${level}`)} changes={effect.shows} />
    </>
  );
}

function Changes({ title, changes }: { title: string; changes: readonly TightenChangePartsFragment[] }) {
  const t = useT();
  if (changes.length === 0) return null;
  return (
    <section className={styles.level}>
      <h3>{title}</h3>
      <ul>
        {changes.map(({ kind, field, count, records }) => {
          const what = t(`withheld.kind.${kind}`, { count });
          return (
            <li key={`${kind} ${field}`}>
              {field === null
                ? what
                : t('tighten.fieldOf', { field: t(`withheld.field.${field as 'note'}`), what })}
              <ul className="soft small">
                {records.map(({ id, title: words }) => (
                  <li key={id}>{words}</li>
                ))}
                {count > records.length && <li>{t('tighten.more', { count: count - records.length })}</li>}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
