import { useQuery } from 'urql';
import { ViewerDocument } from '../../generated/graphql';
import { useProjectAddress } from '../project/project-address';
import { NO_RIGHTS, type Rights, rightsIn, type Viewer } from './rights';

/** Who looks: a viewer whose `person` is null did not sign in; undefined until the server has answered. */
export function useViewer(): Viewer | undefined {
  const [{ data }] = useQuery({ query: ViewerDocument });
  return data?.viewer;
}

/** What whoever looks may do in a project; nothing until the server has answered, and nothing with others' eyes. */
export function useRights(code: string): Rights {
  const own = useOwnRights(code);
  const { as } = useProjectAddress();
  return as === undefined ? own : NO_RIGHTS;
}

/** The same, also while the project is seen as others see it. */
export function useOwnRights(code: string): Rights {
  return rightsIn(useViewer(), code);
}
