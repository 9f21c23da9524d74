/** Where a request came from, as coarsely as helps to recognise a sign-in: the address itself is not kept. */
export const ADDRESS_CLASSES = ['LOOPBACK', 'PRIVATE', 'PUBLIC', 'UNKNOWN'] as const;
export type AddressClass = (typeof ADDRESS_CLASSES)[number];

/** The class of an IPv4 or IPv6 address: this machine, a network of one's own, or the internet. */
export function addressClass(address: string | null): AddressClass {
  if (address === null) return 'UNKNOWN';
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d)/, '');
  if (/^\d+(\.\d+){3}$/.test(plain)) return classOfIPv4(plain);
  if (plain === '::1') return 'LOOPBACK';
  if (!plain.includes(':')) return 'UNKNOWN';
  // Unique local and link local.
  return /^f[cd]|^fe[89ab]/.test(plain) ? 'PRIVATE' : 'PUBLIC';
}

function classOfIPv4(address: string): AddressClass {
  const [a = 0, b = 0] = address.split('.').map(Number);
  if (a === 127) return 'LOOPBACK';
  const isPrivate =
    a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254);
  return isPrivate ? 'PRIVATE' : 'PUBLIC';
}
