import { useClient } from 'urql';
import { InvitationLinksDocument } from '../../../../generated/graphql';

/** Fetches the link of an invitation when it is asked for, for administrators; null when there is none any more. */
export function useReadLink(code: string): (id: string) => Promise<string | null> {
  const client = useClient();
  return async (id) => {
    const { data } = await client
      .query(InvitationLinksDocument, { code }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.project?.access?.invitations.find((each) => each.id === id)?.link ?? null;
  };
}
