/** The value that so many per cent of the values do not exceed. */
export function atPercent(percent, values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}
