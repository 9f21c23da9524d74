import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { WebSocket } from 'ws';
import type { Asked } from '../access/asked.js';
import type { Viewer } from '../access/core/viewer.js';
import type { ViewersService } from '../access/viewers.service.js';
import { outageOf } from '../database/outage.js';

/** A connection over which operations come one after the other. */
export interface Connection {
  readonly connectionParams?: Readonly<Record<string, unknown>>;
  readonly extra: { readonly request: IncomingMessage; readonly socket: WebSocket };
}

/** Close code of the protocol for whoever may not connect. */
const FORBIDDEN = 4403;

const RETRY_MS = 500;

/** What the resolvers are told of whoever asks by a request. */
export function contextOf(viewers: ViewersService) {
  return async ({ req }: { readonly req: IncomingMessage }): Promise<Asked> => {
    const viewer = await viewers.ofRequest(req);
    if (viewer === null) throw unauthenticated();
    return { viewer };
  };
}

/** Whose connection is being opened; null where it may not be. */
export function connectingViewer(viewers: ViewersService, connection: Connection): Promise<Viewer | null> {
  return patiently(connection, viewerOver(viewers, connection));
}

/** What the resolvers are told of whoever asks over a connection, which is closed when they are refused by now. */
export async function askedOver(viewers: ViewersService, connection: Connection): Promise<Asked> {
  const { extra } = connection;
  const viewerNow = viewerOver(viewers, connection);
  const viewer = await patiently(connection, viewerNow);
  if (viewer !== null) return { viewer, viewerNow };
  extra.socket.close(FORBIDDEN, 'Forbidden');
  throw unauthenticated();
}

function viewerOver(viewers: ViewersService, { connectionParams, extra }: Connection) {
  return () => viewers.ofConnection(connectionParams, extra.request);
}

/** What the database answers, also where it must be waited for: whoever follows a project is to hear of it afterwards. */
async function patiently<Answer>(
  { extra: { socket } }: Connection,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (outageOf(error) === null || socket.readyState !== socket.OPEN) throw error;
      await wait(RETRY_MS, undefined, { ref: false });
    }
  }
}

function unauthenticated(): GraphQLError {
  return new GraphQLError('This token or session is not valid any more.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}
