import { useT } from '../../shared/i18n/language-context';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import type { HistoryFilter } from './use-history-filter';

/** Says that no revision fits, or that none can since the days are reversed, and clears the filters. */
export function NoRevision({ filter, onClear }: { filter: HistoryFilter; onClear: () => void }) {
  const t = useT();
  const { from, to } = filter;
  const reversed = from !== undefined && to !== undefined && from > to;
  return (
    <EmptyState>
      {t(reversed ? 'history.reversed' : 'history.none')}{' '}
      <Button onClick={onClear}>{t('history.clearFilters')}</Button>
    </EmptyState>
  );
}
