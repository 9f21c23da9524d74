import { formatMoney } from '../../../shared/format';
import type { Language } from '../../../shared/i18n/catalogs';
import type { FormRecord } from '../record/use-form-record';

/** A pledge in one line: "Comune di Cremona · €615,760 · own share". */
export function commitmentWords(
  { from, amount, purpose, fundingSource }: FormRecord['funding']['commitments'][number],
  language: Language,
): string {
  return [from.name, formatMoney(amount, language), purpose ?? fundingSource.title].join(' · ');
}
