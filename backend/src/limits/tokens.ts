import { Lexer, Source, TokenKind } from 'graphql';
import type { DocumentLimit, DocumentLimits } from './core/document-limits.js';

const OPENS: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSES: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * The limit that a text exceeds in what can be counted before it is parsed; null where it exceeds none, or is not
 * written in the grammar, which the parser says. Stops at the first that is exceeded.
 */
export function limitOfTokens(text: string, limits: DocumentLimits): DocumentLimit | null {
  // Comments are no tokens, yet each is read: there is at most one on a line.
  if (linesBeyond(text, limits.TOO_MANY_TOKENS)) return 'TOO_MANY_TOKENS';
  const lexer = new Lexer(new Source(text));
  const counted = { tokens: 0, nesting: 0, directives: 0, spreads: 0 };
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
      counted.tokens += 1;
      if (OPENS.has(kind)) counted.nesting += 1;
      else if (CLOSES.has(kind)) counted.nesting -= 1;
      else if (kind === TokenKind.AT) counted.directives += 1;
      else if (kind === TokenKind.SPREAD) counted.spreads += 1;
      if (counted.tokens > limits.TOO_MANY_TOKENS) return 'TOO_MANY_TOKENS';
      if (counted.nesting > limits.NESTED_TOO_DEEP) return 'NESTED_TOO_DEEP';
      if (counted.directives > limits.TOO_MANY_DIRECTIVES) return 'TOO_MANY_DIRECTIVES';
      if (counted.spreads > limits.TOO_MANY_SPREADS) return 'TOO_MANY_SPREADS';
    }
    return null;
  } catch {
    return null;
  }
}

function linesBeyond(text: string, most: number): boolean {
  let lines = 0;
  for (const _break of text.matchAll(/\r\n|\r|\n/g)) {
    lines += 1;
    if (lines > most) return true;
  }
  return false;
}
