/** Lists and objects within each other in one body; what clients send has a handful. */
const DEEPEST = 100;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Whether a text of JSON holds lists or objects within each other beyond reason. Told from its bytes, before it is
 * parsed: that takes long for such a text, and longer to clean up after.
 */
export function isNestedTooDeep(body: Uint8Array): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at];
    if (isInText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isInText = false;
    } else if (byte === QUOTE) isInText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return false;
}
