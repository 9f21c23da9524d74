import type { RefusalFragment } from '../../../generated/graphql';
import { useLanguage } from '../../../shared/i18n/language-context';

/** Why a field was refused, in the reader's language; that it is blank when nothing else is said. */
export function RefusalText({ refusal }: { refusal?: Pick<RefusalFragment, 'it' | 'en'> }) {
  const { language, t } = useLanguage();
  return refusal ? refusal[language] : t('forms.required');
}

/** That a whole number is asked for. */
export function NotWhole() {
  const { t } = useLanguage();
  return t('forms.notWhole');
}
