import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Headers } from './role-people.js';
import type { TestApp } from './test-app.js';

/** Someone's connection for subscriptions: a token goes in its first message, a cookie with its request. */
export function followerOf(app: TestApp, { authorization, cookie = '' }: Headers) {
  return createClient({
    url: `${app.url.replace('http', 'ws')}/graphql`,
    retryAttempts: 0,
    ...(authorization === undefined ? {} : { connectionParams: { authorization } }),
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol, { headers: { cookie } });
      }
    },
  });
}
