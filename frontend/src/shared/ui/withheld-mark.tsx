import { useLanguage, useT } from '../i18n/language-context';
import { type FactKind, useWithheld, type Withheld, withheldGroups } from '../project/withheld';
import styles from './withheld-mark.module.css';

type Why = Pick<Withheld, 'level' | 'reason'> & { readonly reasonLanguage?: Withheld['reasonLanguage'] };

/** Where the reason goes among the words: it may be in another language than they are. */
const PLACE = '\u0000';

/** Stands where a value is there and not shown: a lock and the project's reason. What is unknown looks otherwise. */
export function WithheldMark({ why, what }: { why: Why; what?: string | undefined }) {
  const { language, t } = useLanguage();
  const reason = why.reason ?? t(`withheld.only.${why.level}`);
  const given = { reason: PLACE };
  const words = what ? t('withheld.what', { what, ...given }) : t('withheld.because', given);
  const [before, after] = words.split(PLACE);
  const written = why.reasonLanguage?.toLowerCase() ?? language;
  return (
    <span className={styles.mark} title={t(`withheld.seenBy.${why.level}`)}>
      <Lock />
      <span>
        {before}
        <span lang={written === language ? undefined : written}>{reason}</span>
        {after}
      </span>
    </span>
  );
}

/** The reasons why a figure is not whole, each once. */
export function WithheldReasons({ withheld, inLine }: { withheld: readonly Why[]; inLine?: boolean }) {
  const reasons = new Map(withheld.map((why) => [why.reason ?? why.level, why]));
  if (reasons.size === 0) return null;
  return (
    <span className={inLine ? styles.inLine : styles.reasons}>
      {[...reasons].map(([key, why]) => (
        <WithheldMark key={key} why={why} />
      ))}
    </span>
  );
}

/** The fields of a fact that are withheld, by their names. */
export function WithheldFields({ id }: { id: string }) {
  const t = useT();
  const fields = useWithheld().fields(id);
  if (fields.length === 0) return null;
  return (
    <span className={styles.reasons}>
      {fields.map((each) => (
        <WithheldMark key={each.field} why={each} what={t(`withheld.field.${each.field as 'note'}`)} />
      ))}
    </span>
  );
}

/** What is withheld of what was said about a thing, counted. */
export function WithheldAbout({ id }: { id: string }) {
  return <Counted withheld={useWithheld().about(id)} />;
}

/** What is withheld of some kinds, so that no list and no count passes for the whole. */
export function WithheldNote({ kinds }: { kinds: readonly FactKind[] }) {
  return <Counted withheld={useWithheld().kinds(kinds)} />;
}

function Counted({ withheld }: { withheld: readonly Withheld[] }) {
  const t = useT();
  if (withheld.length === 0) return null;
  return (
    <p className={styles.note}>
      {withheldGroups(withheld).map(({ kind, count, ...why }) => (
        <WithheldMark
          key={`${kind} ${why.level} ${why.reason}`}
          why={why}
          what={t(`withheld.kind.${kind}`, { count })}
        />
      ))}
    </p>
  );
}

/** A closed lock, drawn with the words. */
function Lock() {
  return (
    <svg className={styles.lock} viewBox="0 0 12 14" aria-hidden="true">
      <path d="M3 6V4a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <rect x="1" y="6" width="10" height="7" rx="1" fill="currentColor" />
    </svg>
  );
}
