import { useCallback } from 'react';
import { useQuery } from 'urql';
import { FormRecordDocument, type FormRecordQuery } from '../../../generated/graphql';
import { useFollowed } from '../../../shared/graphql/use-followed';
import { apiLanguage } from '../../../shared/graphql/use-project-query';
import { useLanguage } from '../../../shared/i18n/language-context';
import { useProjectAddress } from '../../../shared/project/project-address';

/** What the forms choose from: the record as it stands today, and the revision that was loaded. */
export type FormRecord = NonNullable<FormRecordQuery['project']>;
export type FormRecordParty = FormRecord['parties'][number];

/** The record behind the forms, asked afresh when a form is opened. */
export function useFormRecord() {
  const { code } = useProjectAddress();
  const { language } = useLanguage();
  const variables = { code, language: apiLanguage(language) };
  const [{ data, error, fetching, stale }, execute] = useQuery({
    query: FormRecordDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  useFollowed(FormRecordDocument, variables);
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return { record: data?.project ?? undefined, error, loading: fetching || stale, reload };
}
