import type { UseFormReturnType } from '@mantine/form';
import { createContext, useContext, useEffect } from 'react';
import type { CalendarDay } from '../../../shared/calendar-day';
import { valueAt } from './refusals';

export type AnyForm = UseFormReturnType<Record<string, unknown>>;

type FormContextValue = {
  readonly form: AnyForm;
  /** Labels of the fields on screen by path, for the summary of refusals. */
  readonly labels: Map<string, string>;
  /** Today where the work is. */
  readonly today: CalendarDay;
};

export const FormContext = createContext<FormContextValue | null>(null);

export function useFormContext(): FormContextValue {
  const context = useContext(FormContext);
  if (!context) throw new Error('a field outside of a form');
  return context;
}

/** A field of the form by its path: value, change, refusal, and an id to move the focus to. `errorOf` names the whole that it is part of. */
export function useField(path: string, label: string, errorOf?: string) {
  const { form, labels } = useFormContext();
  useEffect(() => {
    labels.set(path, label);
    return () => void labels.delete(path);
  }, [labels, path, label]);
  return {
    path,
    id: fieldId(path),
    value: (valueAt(form.values, path) ?? '') as string,
    error: form.errors[path] ?? (errorOf && form.errors[errorOf]),
    set: (value: unknown) => {
      form.setFieldValue(path, value as never);
      if (errorOf) form.clearFieldError(errorOf);
    },
  };
}

/** The element id of a field. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}
