import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** A filter kept in the address under `name`; what is not among `allowed` reads as no filter. */
export function useFilter<Value extends string>(
  name: string,
  allowed: readonly Value[],
): readonly [Value | undefined, (value: Value | undefined) => void] {
  const navigate = useNavigate();
  const written = useSearch({ strict: false, select: (search) => (search as Record<string, unknown>)[name] });
  const set = useCallback(
    (value: Value | undefined) => {
      const search = (previous: object) => ({ ...previous, [name]: value });
      const options = { to: '.', search, replace: true, resetScroll: false };
      void navigate(options as Parameters<typeof navigate>[0]);
    },
    [navigate, name],
  );
  return [allowed.find((value) => value === String(written)), set];
}
