import { useCallback, useEffect, useState } from 'react';
import { type AuthAnswer, authGet } from './auth';

/** An answer of the accounts' addresses: null until it has come, and asked for again on demand. */
export function useAnswer<Data>(path: string): readonly [AuthAnswer<Data> | null, () => Promise<void>] {
  const [answer, setAnswer] = useState<AuthAnswer<Data> | null>(null);
  const again = useCallback(async () => setAnswer(await authGet<Data>(path)), [path]);
  useEffect(() => void again(), [again]);
  return [answer, again];
}
