import { Fragment } from 'react';

/** A message in which `<b>…</b>` stresses some words. */
export function RichText({ text }: { text: string }) {
  return text.split(/<\/?b>/).map((part, at) => {
    const key = `${at}${part}`;
    return at % 2 === 1 ? <b key={key}>{part}</b> : <Fragment key={key}>{part}</Fragment>;
  });
}
