import { Content } from '../shared/ui/content';
import { ErrorState } from '../shared/ui/error-state';

/** A fault while drawing a page: said, and tried again on request. */
export function RouteError({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <Content>
      <ErrorState error={error instanceof Error ? error : undefined} retry={reset} />
    </Content>
  );
}
