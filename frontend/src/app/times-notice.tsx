import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { CalendarDay } from '../shared/calendar-day';
import { formatDay } from '../shared/format';
import { useLanguage } from '../shared/i18n/language-context';
import { useProjectAddress } from '../shared/project/project-address';
import { Button } from '../shared/ui/button';
import { useOwnRights, useViewer } from '../shared/viewer/use-viewer';
import styles from './layout.module.css';
import { type TimeRefused, timesRefused } from './times-refused';

/** The address as it was when the application started: the router cleans it of what it cannot read. */
const OPENED = { path: window.location.pathname, search: window.location.search };

/** Says when a day or a revision in the address cannot be shown, what is shown instead, and what to do. */
export function TimesNotice({ today, newest }: { today: CalendarDay; newest: number }) {
  const { language, t } = useLanguage();
  const { code, asOf, revision } = useProjectAddress();
  const { canAdminister } = useOwnRights(code);
  const known = useViewer() !== undefined;
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [closed, setClosed] = useState(false);
  const opened = path === OPENED.path ? timesRefused(OPENED.search, today, newest) : [];
  // Another day or revision chosen since then leaves nothing to say.
  const chosen = {
    asOf: asOf !== undefined && asOf <= today,
    revision: revision !== undefined,
    knownAt: revision !== undefined,
    as: canAdminister || !known,
  };
  const refused = closed ? [] : opened.filter(({ time }) => !chosen[time]);
  if (refused.length === 0) return null;
  const words = ({ why, given }: TimeRefused) => {
    const day = why === 'future' ? formatDay(given, language) : given.slice(0, 40);
    return why === 'notYours' ? t('preview.notYours') : t(`address.${why}`, { given: day, newest });
  };
  return (
    <div className={`${styles.known} ${styles.refused}`} role="alert">
      {refused.map((each) => (
        <p key={each.time}>{words(each)}</p>
      ))}
      <Button onClick={() => setClosed(true)}>{t('address.close')}</Button>
    </div>
  );
}
