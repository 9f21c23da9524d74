import { useQuery } from 'urql';
import { ViewerDocument } from '../../generated/graphql';
import { type Rights, rightsIn, type Viewer } from './rights';

/** Who looks: a viewer whose `person` is null did not sign in; undefined until the server has answered. */
export function useViewer(): Viewer | undefined {
  const [{ data }] = useQuery({ query: ViewerDocument });
  return data?.viewer;
}

/** What whoever looks may do in a project; nothing until the server has answered. */
export function useRights(code: string): Rights {
  return rightsIn(useViewer(), code);
}
