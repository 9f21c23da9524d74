import { randomBytes } from 'node:crypto';

/** A secret that no text holds by chance. It has characters that every encoding writes in its own way. */
export function marker(name: string): string {
  return `${name}~${randomBytes(12).toString('hex')}/+${randomBytes(6).toString('hex')}`;
}

/** Secrets by what they are, looked for wherever they must not be. */
export class Planted {
  private readonly forms = new Map<string, readonly string[]>();

  constructor(secrets: Readonly<Record<string, string>> = {}) {
    for (const [name, secret] of Object.entries(secrets)) this.plant(name, secret);
  }

  plant(name: string, secret: string): void {
    if (secret.length < 10) throw new Error(`${name} is too short to be looked for`);
    this.forms.set(name, formsOf(secret));
  }

  get names(): string[] {
    return [...this.forms.keys()].sort();
  }

  /** Which of them stand in a text or in bytes, as they are or encoded. */
  foundIn(where: string | Uint8Array): string[] {
    const text = (
      typeof where === 'string'
        ? Buffer.from(where)
        : Buffer.from(where.buffer, where.byteOffset, where.length)
    ).toString('latin1');
    const found = [...this.forms].filter(([, forms]) => forms.some((each) => text.includes(each)));
    return found.map(([name]) => name).sort();
  }
}

/** A secret as it is, in JSON, in addresses and forms, in hex, and in base64 wherever in a longer text it begins. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString('hex');
  const inAddress = encodeURIComponent(secret);
  const base64 = [0, 1, 2].flatMap((before) => {
    const all = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The first characters depend on what stands before, the last on what follows.
    const sure = all.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return [sure, sure.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll('/', '\\/'),
    inAddress,
    inAddress.replaceAll('%20', '+'),
    inAddress.replaceAll(/%[0-9A-F]{2}/g, (each) => each.toLowerCase()),
    encodeURIComponent(inAddress),
    hex,
    hex.toUpperCase(),
    ...base64,
  ];
  return [...new Set(forms)];
}
