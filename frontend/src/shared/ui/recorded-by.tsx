import type { RecordedByFragment } from '../../generated/graphql';
import { useT } from '../i18n/language-context';

/** Who recorded something: the person as far as whoever looks knows people here, and for which organisation. */
export function RecordedBy({ recorder }: { recorder: RecordedByFragment }) {
  const t = useT();
  const { kind, person, organisation } = recorder;
  const who = person && organisation ? 'both' : person ? 'person' : organisation ? 'organisation' : 'nobody';
  return <>{t('recordedBy', { kind, who, person: person ?? '', organisation: organisation?.name ?? '' })}</>;
}
