import type { ReactNode } from 'react';
import { ErrorState } from '../../../shared/ui/error-state';
import { SkeletonLines } from '../../../shared/ui/skeleton';
import type { FormProps } from '../record/project-form';
import { useFormRecord } from '../record/use-form-record';

/** Loads what a form chooses from; the form keeps what was typed while it is loaded again. */
export function FormPage({ children }: { children: (props: FormProps) => ReactNode }) {
  const { record, error, reload } = useFormRecord();
  if (record) return children({ record, reload });
  if (error) return <ErrorState error={error} retry={reload} />;
  return <SkeletonLines lines={10} />;
}
