import { useT } from '../../shared/i18n/language-context';

/** Says days of a slip in words: "123 days", and "10 days gained" for negative ones. */
export function useLedgerDays(): (days: number) => string {
  const t = useT();
  return (days) =>
    t(days < 0 ? 'milestones.ledgerEarlier' : 'milestones.ledgerDays', { days: Math.abs(days) });
}
