import { useLanguage } from '../../../shared/i18n/language-context';
import { wordsOf } from '../../../shared/unanswered';
import type { Trouble } from './use-auth-form';

/** What stands in the way, with the remedy and how long to wait where waiting helps. */
export function TroubleText({ trouble }: { trouble: Trouble }) {
  const { language, t } = useLanguage();
  if (trouble === 'REQUIRED') return t('account.required');
  if ('cause' in trouble) return wordsOf(trouble, t);
  const { message, waitSeconds } = trouble;
  if (waitSeconds === null) return message[language];
  const wait =
    waitSeconds < 90
      ? t('account.waitSeconds', { seconds: waitSeconds })
      : t('account.waitMinutes', { minutes: Math.ceil(waitSeconds / 60) });
  return `${t('account.tooMany')} ${wait}`;
}
