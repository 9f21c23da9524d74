import { connect, type Socket } from 'node:net';

/** An answer as it came over the wire; `ms` from the first byte sent to the last received. */
export type RawAnswer = Readonly<{
  /** 0 when the connection was closed without an answer. */
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  text: string;
  ms: number;
}>;

/** Sends exactly these bytes to a server and gives the answer, once the server closes or nothing more comes for a moment. */
export async function rawRequest(url: string, bytes: string | Buffer): Promise<RawAnswer> {
  const socket = await openSocket(url);
  const begin = performance.now();
  socket.write(bytes);
  return answerOn(socket, begin);
}

/** A connection to a server, open. */
export function openSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname.replace(/[[\]]/g, ''), () => {
      socket.off('error', reject);
      socket.on('error', () => {});
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

/** What a server answers on a connection until it closes it, or until nothing more comes for `quietMs` after the first bytes. */
export function answerOn(socket: Socket, begin: number, quietMs = 150): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = '';
    let last = begin;
    let quiet: NodeJS.Timeout | undefined;
    const done = () => {
      clearTimeout(quiet);
      socket.destroy();
      resolve(parsed(text, last - begin));
    };
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      last = performance.now();
      clearTimeout(quiet);
      quiet = setTimeout(done, quietMs);
    });
    socket.once('close', () => {
      if (text === '') last = performance.now();
      done();
    });
  });
}

function parsed(text: string, ms: number): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n'), text, ms };
}
