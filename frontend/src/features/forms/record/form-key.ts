/** A fresh idempotency key: one for each form fill, so that a double click or a retry never writes twice. */
export function formKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `form-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
