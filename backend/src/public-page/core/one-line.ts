// Control characters, line ends, and those that turn the direction of the text around them.
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** A text without characters that cannot be seen; line ends become spaces. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, ' ');
}

/** A text on one line, without characters that cannot be seen, and no longer than `most` characters. */
export function oneLine(text: string, most: number): string {
  const line = withoutUnseen(text).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most - 1).join('');
  const words = cut.replace(/\s+\S*$/, '');
  return `${(words.length > cut.length / 2 ? words : cut).trimEnd()}…`;
}
