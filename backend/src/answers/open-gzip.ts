import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

/** Bytes compressed so that more may follow. */
export interface Gzipped {
  readonly head: Buffer;
  readonly length: number;
  readonly crc: number;
}

/** No name, no time, an unknown system (RFC 1952). */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const LONGEST_STORED = 0xffff;

/** The first part of what will be one gzip member: compressed, and ended at a whole byte. */
export async function gzipOpen(bytes: Buffer): Promise<Gzipped> {
  const blocks = await promisify(deflateRaw)(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  return { head: Buffer.concat([HEADER, blocks]), length: bytes.length, crc: crc32(bytes) };
}

/** The member with a last part, which is short and stands in it as it is (RFC 1951, 3.2.4). */
export function gzipClosed({ head, length, crc }: Gzipped, last: Buffer): [Buffer, Buffer] {
  if (last.length > LONGEST_STORED) throw new Error('the last part is too long to be stored in one block');
  const end = Buffer.alloc(5 + last.length + 8);
  end.writeUInt8(1, 0);
  end.writeUInt16LE(last.length, 1);
  end.writeUInt16LE(~last.length & LONGEST_STORED, 3);
  last.copy(end, 5);
  end.writeUInt32LE(crc32(last, crc), 5 + last.length);
  end.writeUInt32LE((length + last.length) >>> 0, 9 + last.length);
  return [head, end];
}
