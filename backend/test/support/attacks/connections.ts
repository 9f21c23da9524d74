import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';

const PROTOCOL = 'graphql-transport-ws';
const SUBSCRIPTION = 'subscription { projectChanged(code: "polo-cremona") { revision } }';

/** Connections that someone holds, to be let go at the end. */
export class Held {
  private readonly held: (WebSocket | Socket)[] = [];

  /** A websocket; resolves once it is open or refused. */
  async open(
    site: string,
    headers: Record<string, string> = {},
  ): Promise<{ socket: WebSocket; status: number }> {
    const socket = new WebSocket(`${site.replace('http', 'ws')}/graphql`, PROTOCOL, { headers });
    this.held.push(socket);
    const status = await new Promise<number>((resolve) => {
      socket.once('open', () => resolve(101));
      socket.once('unexpected-response', (_request, answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
        socket.terminate();
      });
      socket.on('error', () => resolve(0));
    });
    return { socket, status };
  }

  /** A websocket over which operations may be asked. */
  async greeted(site: string): Promise<WebSocket> {
    const { socket, status } = await this.open(site);
    if (status !== 101) throw new Error(`no socket: ${status}`);
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await once(socket, 'message');
    return socket;
  }

  /** A connection over which a request begins and goes no further. */
  async slowBody(site: string, path = '/graphql', headers = ''): Promise<Socket> {
    const { socket, host } = await this.connected(site);
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n${headers}Content-Length: 1000\r\n\r\n{"q`,
    );
    return socket;
  }

  /** A connection over which a body comes in pieces, of which the last never does. */
  async slowPieces(site: string): Promise<Socket> {
    const { socket, host } = await this.connected(site);
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{"\r\n`,
    );
    return socket;
  }

  /** A connection over which the headers of a request never end. */
  async slowHeaders(site: string): Promise<Socket> {
    const { socket, host } = await this.connected(site);
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: `);
    return socket;
  }

  private async connected(site: string): Promise<{ socket: Socket; host: string }> {
    const { hostname, port, host } = new URL(site);
    const socket = connect(Number(port), hostname);
    this.held.push(socket);
    socket.on('error', () => {});
    await once(socket, 'connect');
    return { socket, host };
  }

  end(): void {
    for (const each of this.held) {
      if (each instanceof WebSocket) each.terminate();
      else each.destroy();
    }
    this.held.length = 0;
  }
}

export function subscribe(socket: WebSocket, id: string, query = SUBSCRIPTION): void {
  socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }));
}

/** Frames that the protocol has no place for, each of which ends the socket over which it comes. */
export const BAD_FRAMES: readonly (readonly [name: string, frame: string | Buffer])[] = [
  ['no JSON', '{'],
  ['a list', '[]'],
  ['a type of no message', '{"type":"nothing"}'],
  ['bytes', Buffer.from([0, 1, 2, 255])],
  ['depth 20,000', '['.repeat(20_000)],
  ['the prototype', '{"__proto__":{"type":"connection_init"}}'],
  ['an operation before the greeting', '{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}'],
  ['a megabyte', JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(1_000_000) } })],
];

/** The close code of a socket, or null when it stays open for so long. */
export function closeOf(socket: WebSocket, limitMs: number): Promise<number | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), limitMs);
    socket.once('close', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}
