import { type ReactNode, useState } from 'react';
import { ErrorState } from '../../../shared/ui/error-state';
import { SkeletonLines } from '../../../shared/ui/skeleton';
import type { FormProps } from '../record/project-form';
import { useFormRecord } from '../record/use-form-record';

/** Loads what a form chooses from; the form keeps what was typed while it is loaded again. */
export function FormPage({ children }: { children: (props: FormProps) => ReactNode }) {
  const { record, error, loading, reload } = useFormRecord();
  // What was kept from before may be old: a form begins with the record as it stands now.
  const [ready, setReady] = useState(false);
  if (record && !loading && !ready) setReady(true);
  if (record && ready) return children({ record, reload });
  if (error) return <ErrorState error={error} retry={reload} />;
  return <SkeletonLines lines={10} />;
}
