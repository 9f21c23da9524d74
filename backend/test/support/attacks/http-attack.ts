import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';

/** A request that only an attacker sends, and whoever asks it as. */
export interface HttpAttack {
  /** What it tries, in words that stand in reports: "ten thousand aliases". */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** A request to the API with a body of JSON, written out where it is given as text. */
export function graphqlAttack(name: string, body: unknown, headers: Record<string, string> = {}): HttpAttack {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return { name, method: 'POST', path: '/graphql', headers: { ...JSON_TYPE, ...headers }, body: bytes };
}

/** A request without a body. */
export function addressAttack(name: string, path: string, headers: Record<string, string> = {}): HttpAttack {
  return { name, method: 'GET', path, headers, body: null };
}

/** Sends it byte for byte: no client tidies up its path or its headers on the way. */
export function send(site: string, attack: Omit<HttpAttack, 'name'>, agent?: Agent): Promise<HttpAnswer> {
  const { hostname, port } = new URL(site);
  const { method, path, headers, body } = attack;
  const length = body === null ? {} : { 'content-length': String(body.length) };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { hostname, port, method, path, headers: { ...length, ...headers }, ...(agent && { agent }) },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Whether an answer refuses as the protocol says: with a 4xx, or with errors of GraphQL and no data. */
export function isRefused({ status, text }: HttpAnswer): boolean {
  if (status >= 400 && status < 500) return true;
  if (status !== 200) return false;
  try {
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
    return Array.isArray(errors) && errors.length > 0 && (data === undefined || data === null);
  } catch {
    return false;
  }
}

/** What no answer to anybody holds: paths, stacks, SQL and names of the parts within. */
export const INSIDES =
  /node_modules|\/src\/|\/dist\/|\bat \w+ \(|\.[jt]s:\d+|select "|insert into|ECONN|MikroORM|better-auth|postgres(?:ql)?:/i;
