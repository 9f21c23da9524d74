/** What can be said in a sequence. `target` counts among what was answered before, and goes round. */
export type Spoken =
  | Readonly<{
      say: 'date';
      kind: 'PROMISED' | 'FORECAST' | 'REACHED' | 'ACCEPTED' | 'REFUSED';
      date: string;
      precision: 'DAY' | 'MONTH';
      by: 'crit' | null;
      statedOn: string;
    }>
  | Readonly<{
      say: 'value';
      kind: 'PROMISED' | 'FORECAST' | 'REACHED';
      low: number;
      high: number;
      statedOn: string;
    }>
  | Readonly<{
      say: 'correct';
      target: number;
      kind: 'PROMISED' | 'FORECAST' | 'REACHED' | null;
      date: string | null;
      value: number | null;
    }>
  | Readonly<{ say: 'withdraw'; target: number }>
  | Readonly<{
      say: 'pledge';
      pot: 'region' | 'bank';
      cents: number;
      dueOn: string | null;
      alternative: boolean;
      statedOn: string;
    }>
  | Readonly<{ say: 'pay'; target: number; cents: number; paidOn: string; statedOn: string }>;

/** Commands of one round are sent together; what a later round targets was answered in an earlier one. */
export type Sequence = readonly (readonly Spoken[])[];

export const SETUP_DAY = '2015-06-24';
