import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { FormOrganisationsDocument, type FormOrganisationsQuery } from '../../../generated/graphql';

export type Organisation = FormOrganisationsQuery['organisations']['nodes'][number];

/** The whole register of organisations, page by page; what has arrived so far is given at once. */
export function useOrganisations(): readonly Organisation[] {
  const [after, setAfter] = useState<string | null>(null);
  const [known, setKnown] = useState<ReadonlyMap<string, Organisation>>(new Map());
  const [{ data }] = useQuery({ query: FormOrganisationsDocument, variables: { after } });
  useEffect(() => {
    if (!data) return;
    const { nodes, pageInfo } = data.organisations;
    setKnown((before) => new Map([...before, ...nodes.map((each) => [each.key, each] as const)]));
    if (pageInfo.hasNextPage) setAfter(pageInfo.endCursor);
  }, [data]);
  return [...known.values()];
}
