/** How a part of a sentence matters. */
export type Emphasis = 'PLAIN' | 'STRONG' | 'SLIP';

/** A sentence in parts; joined they give the text. */
export interface Sentence {
  readonly text: string;
  readonly parts: readonly { readonly text: string; readonly emphasis: Emphasis }[];
}

/** A piece of a sentence while it is composed. */
export type Fragment = string | { readonly strong: string } | { readonly slip: string };

/** A sentence from its fragments; empty ones vanish and plain neighbours join. */
export function sentence(...fragments: readonly Fragment[]): Sentence {
  const parts: { text: string; emphasis: Emphasis }[] = [];
  for (const fragment of fragments) {
    const part = partOf(fragment);
    const previous = parts.at(-1);
    if (part.text === '') continue;
    if (previous?.emphasis === 'PLAIN' && part.emphasis === 'PLAIN') previous.text += part.text;
    else parts.push(part);
  }
  const last = parts.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  return { text: parts.map((part) => part.text).join(''), parts };
}

function partOf(fragment: Fragment): { text: string; emphasis: Emphasis } {
  if (typeof fragment === 'string') return { text: fragment, emphasis: 'PLAIN' };
  return 'strong' in fragment
    ? { text: fragment.strong, emphasis: 'STRONG' }
    : { text: fragment.slip, emphasis: 'SLIP' };
}
