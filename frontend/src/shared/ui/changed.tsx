import { EVERY_FIELD, useMarks } from '../graphql/marks';
import { useT } from '../i18n/language-context';

type ChangedProps = {
  /** A thing as the answer gave it; a copy of it is never marked. */
  of: object | null | undefined;
  /** One of its fields; any when left out. */
  field?: string;
};

/** A quiet mark beside what someone else has just changed while this page was open; nothing otherwise. */
export function Changed({ of, field }: ChangedProps) {
  const t = useT();
  const fields = useMarks().get(of ?? NOTHING);
  if (!fields || (field !== undefined && !fields.has(field) && !fields.has(EVERY_FIELD))) return null;
  return (
    <span data-changed title={t('live.changed')}>
      <span className="visually-hidden">{t('live.changed')} </span>
    </span>
  );
}

const NOTHING = {};
