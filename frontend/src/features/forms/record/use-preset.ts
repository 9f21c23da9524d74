import { useSearch } from '@tanstack/react-router';

/** What the address chooses beforehand, such as `?milestone=opening`; undefined when it does not, or names nothing of `known`. */
export function usePreset(name: string, known: readonly string[]): string | undefined {
  const given = useSearch({ strict: false, select: (search) => (search as Record<string, unknown>)[name] });
  return known.find((each) => each === String(given));
}
