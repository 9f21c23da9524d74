import { createHash } from 'node:crypto';

/** The tag of some bytes, the same as the web framework gives to them. */
export function weakTag(body: string | Buffer): string {
  const digest = createHash('sha1').update(body).digest('base64').slice(0, 27);
  return `W/"${Buffer.byteLength(body).toString(16)}-${digest}"`;
}
