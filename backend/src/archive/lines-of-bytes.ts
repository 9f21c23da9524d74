/** A line and its number, counted from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** What is wrong with bytes that should be lines of text. */
export class NoLines extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** The lines of UTF-8 text, each ended by a line feed and at most so many bytes long. Throws `NoLines` where they are not. */
export async function* linesOfBytes(
  bytes: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, end));
      yield { number, text: textOf(parts, number) };
      number += 1;
      parts = [];
      length = 0;
      from = end + 1;
    }
    if (from === chunk.length) continue;
    parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longest) throw new NoLines(number, `it is longer than ${longest} bytes`);
  }
  if (length > 0) throw new NoLines(number, 'its end is missing');

  function textOf(pieces: readonly Uint8Array[], line: number): string {
    if (pieces.reduce((sum, each) => sum + each.length, 0) > longest)
      throw new NoLines(line, `it is longer than ${longest} bytes`);
    try {
      return decoder.decode(Buffer.concat(pieces));
    } catch {
      throw new NoLines(line, 'it is no text');
    }
  }
}
