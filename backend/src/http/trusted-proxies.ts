import proxyaddr from 'proxy-addr';

/** Whether the machine at an address is a proxy of ours, so that what it says about whom it serves is believed; `hop` is 0 for whoever opened the connection. */
export type TrustedProxies = (address: string, hop: number) => boolean;

/** More stand in a row nowhere. */
const MOST_HOPS = 10;

/**
 * Reads the proxies in front of this site: how many stand in a row, or their addresses and networks, separated by
 * commas. Null for what is neither, and for a network that takes in everybody.
 */
export function readTrustedProxies(text: string): TrustedProxies | null {
  if (/^\d{1,2}$/.test(text)) {
    const hops = Number(text);
    return hops <= MOST_HOPS ? (_address, hop) => hop < hops : null;
  }
  try {
    return proxyaddr.compile(text.split(',').map((each) => each.trim()));
  } catch {
    return null;
  }
}

/** Whom nobody's word is taken for. */
export const NO_PROXY: TrustedProxies = () => false;
