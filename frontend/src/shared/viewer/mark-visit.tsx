import { useState } from 'react';
import { useMutation } from 'urql';
import { VisitMarkDocument } from '../../generated/graphql';
import { useLanguage } from '../i18n/language-context';
import { Button } from '../ui/button';

type MarkVisitProps = {
  /** Code of the project. */
  project: string;
  /** The newest revision that is on the screen: what came in after it stays unread. */
  revision: number;
  /** What it is about, for those who hear the page. */
  about?: string;
};

/** Notes, for all devices of the reader, that a project was read up to a revision. */
export function MarkVisit({ project, revision, about }: MarkVisitProps) {
  const { language, t } = useLanguage();
  const [result, mark] = useMutation(VisitMarkDocument);
  const [marked, setMarked] = useState<number>();
  const refused = result.data?.visitMark.userErrors[0]?.[language] ?? result.error?.message;
  // What else tells of visits is asked anew.
  const context = { additionalTypenames: ['Waiting'] };
  const note = async () => {
    const { data } = await mark({ input: { project, revision } }, context);
    if (data?.visitMark.revision) setMarked(revision);
  };
  return (
    <span>
      {marked === revision ? (
        <span role="status">{t('visit.marked')}</span>
      ) : (
        <Button
          onClick={() => void note()}
          disabled={result.fetching}
          aria-label={about && `${t('visit.mark')}: ${about}`}
        >
          {t('visit.mark')}
        </Button>
      )}
      {refused && <span role="alert"> {refused}</span>}
    </span>
  );
}
