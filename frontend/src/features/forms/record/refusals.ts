import type { FormErrors } from '@mantine/form';
import { createElement } from 'react';
import type { RefusalFragment } from '../../../generated/graphql';
import { RefusalText } from './refusal-text';

/** Refusals by the path of the field: `input.source.url` stands at `source.url`. The first one of a field counts. */
export function fieldErrors(refusals: readonly RefusalFragment[]): FormErrors {
  const errors: FormErrors = {};
  for (const refusal of refusals) {
    const path = refusal.field.slice(refusal.field[0] === 'input' ? 1 : 0).join('.');
    errors[path] ??= createElement(RefusalText, { refusal });
  }
  return errors;
}

/** The required fields that are still blank. A text in two languages needs one of them. */
export function missingFields(draft: object, required: readonly string[]): FormErrors {
  const blank = required.filter((path) => isBlank(valueAt(draft, path)));
  return Object.fromEntries(blank.map((path) => [path, createElement(RefusalText, {})]));
}

/** What stands at a path such as `source.publisher` or `clauses.0.number`. */
export function valueAt(draft: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], draft);
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isBlank);
  return value === null || value === undefined;
}
