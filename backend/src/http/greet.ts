import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { isFromProxy, noteClient } from './client-address.js';
import { NO_PROXY } from './trusted-proxies.js';

const UNDECLARED_PROXY =
  'requests come through a proxy, and TRUST_PROXY is not set: all its clients are counted as one. If the proxy is yours, set TRUST_PROXY to how many stand before this site, such as 1, or to their addresses';

/** Notes of each request whom it comes from; says once that a proxy hands on requests which nobody declared. */
export function greeter(
  { trustedProxies, identity }: Pick<Config, 'trustedProxies' | 'identity'>,
  log: Logger,
): (request: IncomingMessage) => void {
  let isTold = trustedProxies !== NO_PROXY || identity.publicUrl === null;
  return (request) => {
    noteClient(request, trustedProxies);
    if (isTold || !isFromProxy(request)) return;
    isTold = true;
    log.warn(UNDECLARED_PROXY);
  };
}
