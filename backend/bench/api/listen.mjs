import { createServer } from 'node:http';

/** Serves on a free port of this machine only, and says where. */
export function listen(handler) {
  const server = createServer(handler);
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`is ready: http://127.0.0.1:${server.address().port}\n`);
  });
}

/** The address of the database, and the packages of the peers. */
export const DATABASE_URL = process.env.DATABASE_URL;

export async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}
