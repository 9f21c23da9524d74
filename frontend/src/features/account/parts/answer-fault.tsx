import { useT } from '../../../shared/i18n/language-context';
import { ErrorState } from '../../../shared/ui/error-state';
import type { AuthAnswer } from '../auth';
import { TroubleText } from './trouble-text';

/** Why something about an account could not be shown, with a way to try again. */
export function AnswerFault({ answer, retry }: { answer: AuthAnswer<unknown>; retry: () => void }) {
  const t = useT();
  if (answer.kind === 'answered') return <ErrorState why={t('error.server')} retry={retry} />;
  const trouble = answer.kind === 'refused' ? answer.refusal : answer;
  return <ErrorState why={<TroubleText trouble={trouble} />} retry={retry} />;
}
