const SAMPLE = 20;
const BYTES_PER_OBJECT = 56;
const BYTES_PER_VALUE = 24;

/** Bytes that rows take in memory, estimated on a sample of them. */
export function sizeOfRows(rows: readonly object[]): number {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  let sampled = 0;
  let bytes = 0;
  for (let index = 0; index < rows.length; index += step) {
    bytes += sizeOf(rows[index]);
    sampled += 1;
  }
  return sampled === 0 ? 0 : Math.round((bytes / sampled) * rows.length);
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return BYTES_PER_VALUE + value.length;
  if (typeof value !== 'object' || value === null) return BYTES_PER_VALUE;
  let bytes = BYTES_PER_OBJECT;
  for (const each of Object.values(value)) bytes += sizeOf(each);
  return bytes;
}
