import type { ReactNode } from 'react';
import { formatDay } from '../format';
import { useLanguage } from '../i18n/language-context';

type SourceLinkProps = {
  source: {
    readonly publisher: string;
    readonly title?: string | null;
    readonly url?: string | null;
    readonly reference?: string | null;
    readonly publishedOn?: string | null;
    readonly confidence?: 'HIGH' | 'MEDIUM' | 'LOW';
  };
  /** Words of the link; the publisher when left out. */
  children?: ReactNode;
};

/** Where something was stated: a link to the page, or the document's reference where there is no page. */
export function SourceLink({ source, children }: SourceLinkProps) {
  const { language, t } = useLanguage();
  const details = [
    source.title,
    source.publisher,
    source.publishedOn
      ? t('source.published', { day: formatDay(source.publishedOn, language) })
      : t('source.undated'),
    source.confidence && t(`confidence.${source.confidence}`),
  ];
  const title = details.filter(Boolean).join(' · ');
  const words = children ?? source.publisher;
  if (!source.url) {
    return (
      <span title={title}>
        {words}
        {source.reference && `, ${source.reference}`}
      </span>
    );
  }
  return (
    <a href={source.url} target="_blank" rel="noreferrer" title={title}>
      {words} <span aria-hidden="true">↗</span>
      <span className="visually-hidden"> ({t('source.newTab')})</span>
    </a>
  );
}
