import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { CloseCode, handleProtocols } from 'graphql-ws';
import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ViewersService } from '../access/viewers.service.js';
import type { GateService } from '../limits/gate.service.js';
import { AtOnce } from '../shared/at-once.js';
import { PerMinute } from '../shared/per-minute.js';
import { clientNetwork } from './client-address.js';
import { isNestedTooDeep } from './nesting.js';
import { withRequestId } from './request-id.js';
import { SOCKET_LIMITS, type SocketLimits } from './socket-limits.js';
import { type SocketExtra, socketProtocol } from './socket-protocol.js';
import { watchSocket } from './watch-socket.js';

/** Answers a request for a socket with a status and a sentence, and ends its connection. */
export type RefuseSocket = (status: number, text: string, headers?: Readonly<Record<string, string>>) => void;

/** The sockets of the API: takes over connections within the limits, and ends all of them on request. */
export interface Sockets {
  take(request: IncomingMessage, connection: Duplex, head: Buffer, refuse: RefuseSocket): void;
  end(): void;
}

const RETRY = { 'Retry-After': '60' };

/** Opens the sockets of the API whose schema this is. */
export function openSockets(
  schema: GraphQLSchema,
  viewers: ViewersService,
  gate: GateService,
  log: Logger,
  limits: SocketLimits = SOCKET_LIMITS,
): Sockets {
  const protocol = socketProtocol(schema, viewers, gate, limits, log);
  const ofClient = new AtOnce(limits.ofClient);
  const messages = new PerMinute(limits.messagesOfClient);
  const openings = new RateLimiterMemory({ points: limits.openedPerMinute, duration: 60 });
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
    handleProtocols,
  });

  // A handshake that is none.
  const asked = new WeakMap<IncomingMessage, RefuseSocket>();
  server.on('wsClientError', (_error, _connection, request) => asked.get(request)?.(400, NO_HANDSHAKE));

  function welcome(socket: WebSocket, request: IncomingMessage, client: string, leave: () => void): void {
    const extra: SocketExtra = {
      request,
      socket,
      leaving: [leave],
      following: () => 0,
      followedByOne: () => 0,
    };
    const watch = watchSocket(
      socket,
      limits,
      () => messages.allows(client, Date.now()),
      () => extra.following() > 0,
    );
    // What is wrong with a frame closes the socket by itself.
    socket.on('error', () => {});
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) =>
          new Promise((resolve, reject) => {
            if (!watch.maySend()) return resolve();
            socket.send(text, (error) => (error ? reject(error) : resolve()));
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (hear) => {
          socket.on('message', (data, isBinary) => {
            if (!watch.mayReceive()) return;
            if (isBinary || isNestedTooDeep(data as Buffer))
              return socket.close(CloseCode.BadRequest, 'Invalid message received');
            void withRequestId(() => hear(data.toString()).catch((error) => failed(socket, error)));
          });
        },
      },
      extra,
    );
    socket.once('close', (code, reason) => {
      watch.end();
      void closed(code, reason.toString());
    });
  }

  function failed(socket: WebSocket, error: unknown): void {
    // Whoever was refused, or has left, is told nothing more.
    if (socket.readyState !== socket.OPEN) return;
    if (error instanceof Error && error.message.startsWith('Unexpected message of type')) {
      socket.close(CloseCode.BadRequest, 'Invalid message received');
    } else {
      log.error({ err: error }, 'a message over a socket failed');
      socket.close(CloseCode.InternalServerError, 'Internal server error');
    }
  }

  return {
    take(request, connection, head, refuse) {
      if (server.clients.size >= limits.inAll) return refuse(503, FULL, RETRY);
      const client = clientNetwork(request);
      const leave = ofClient.enter(client);
      if (leave === null) return refuse(429, TOO_MANY, RETRY);
      asked.set(request, refuse);
      connection.once('close', leave);
      connection.once('error', () => connection.destroy());
      const open = () =>
        server.handleUpgrade(request, connection, head, (socket) => welcome(socket, request, client, leave));
      openings.consume(client).then(open, () => refuse(429, TOO_MANY, RETRY));
    },
    end() {
      for (const socket of server.clients) socket.terminate();
    },
  };
}

const NO_HANDSHAKE = 'This is no handshake of a websocket (RFC 6455).\n';
const FULL = 'Too many sockets are open here. Try again in a minute.\n';
const TOO_MANY = 'Too many sockets come from this address. Close some, or try again in a minute.\n';
