import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export type MailServer = Readonly<{
  /** Its address, with user and password where it asks for them. */
  url: string;
  /** The next mail to an address that has not been taken yet, whole. */
  mailTo(address: string): Promise<string>;
  received(address: string): number;
  /** From now on the right password is refused as well. */
  refuse(): void;
  close(): Promise<void>;
}>;

/** A server that takes mail and keeps it; where a password is given, from its user alone. */
export async function startMailServer(password?: string): Promise<MailServer> {
  const boxes = new Map<string, string[]>();
  const counts = new Map<string, number>();
  let isRefusing = false;
  const server = new SMTPServer({
    ...(password === undefined
      ? { authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] }
      : { allowInsecureAuth: true, disabledCommands: ['STARTTLS'] }),
    onAuth(auth, _session, done) {
      if (isRefusing || auth.password !== password) return done(new Error('Invalid user or password'));
      done(null, { user: auth.username });
    },
    async onData(stream, session, done) {
      const mail = Buffer.concat(await stream.toArray()).toString('utf8');
      for (const { address } of session.envelope.rcptTo) {
        boxes.set(address, [...(boxes.get(address) ?? []), mail]);
        counts.set(address, (counts.get(address) ?? 0) + 1);
      }
      done();
      server.emit('taken');
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  const user = password === undefined ? '' : `cantiere:${encodeURIComponent(password)}@`;
  return {
    url: `smtp://${user}127.0.0.1:${address.port}`,
    async mailTo(to) {
      for (;;) {
        const taken = once(server, 'taken');
        const mail = boxes.get(to)?.shift();
        if (mail !== undefined) return mail;
        await taken;
      }
    },
    received: (to) => counts.get(to) ?? 0,
    refuse() {
      isRefusing = true;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The text of a mail in the encoding in which it was sent. */
export function decoded(mail: string): string {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/Content-Transfer-Encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

export function linkIn(text: string): string {
  return /https?:\/\/\S+/.exec(text)?.[0] ?? '';
}
