import { Fragment } from 'react';
import type { SentencePartsFragment } from '../../generated/graphql';
import styles from './sentence-text.module.css';

/** A sentence composed by the server, its figures strong and its slip in corten. */
export function SentenceText({ sentence }: { sentence: SentencePartsFragment }) {
  return sentence.parts.map((part, at) => {
    const key = `${at}${part.text}`;
    if (part.emphasis === 'SLIP') return <strong key={key} className={styles.slip} children={part.text} />;
    if (part.emphasis === 'STRONG')
      return <strong key={key} className={styles.strong} children={part.text} />;
    return <Fragment key={key}>{part.text}</Fragment>;
  });
}
