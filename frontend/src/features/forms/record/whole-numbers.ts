import type { FormErrors } from '@mantine/form';
import { createElement } from 'react';
import { readWhole } from '../fill/read-whole';
import { NotWhole } from './refusal-text';
import { valueAt } from './refusals';

/** Refuses what cannot be sent as a whole number at all; its limits are the server's to judge. */
export function checkWholes(draft: object, paths: readonly string[]): FormErrors {
  const wrong = paths.filter((path) => readWhole(valueAt(draft, path) as string) === undefined);
  return Object.fromEntries(wrong.map((path) => [path, createElement(NotWhole)]));
}
