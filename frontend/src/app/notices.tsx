import { useEffect, useState } from 'react';
import { reloadByHand, useAge } from '../shared/graphql/outdated';
import { useWaitingUntil } from '../shared/graphql/patience';
import { useT } from '../shared/i18n/language-context';
import { Button } from '../shared/ui/button';
import styles from './notices.module.css';

/** What the page says of itself wherever one is: that it waits for the server, or is out of date. */
export function Notices() {
  const t = useT();
  const age = useAge();
  return (
    <>
      {age !== 'current' && (
        <div className={styles.age} role="alert">
          <p>{t(`notice.${age}`)}</p>
          <Button onClick={reloadByHand}>{t('error.reload')}</Button>
        </div>
      )}
      <WaitNotice />
    </>
  );
}

/** Too many came from here: what is asked next comes by itself in so many seconds. */
function WaitNotice() {
  const t = useT();
  const until = useWaitingUntil();
  return (
    <div className={styles.wait} role="status">
      {until !== null && (
        <p key={until}>
          <span aria-hidden="true">
            <Countdown until={until} />
          </span>
          {/* Said once, not with every second. */}
          <span className="visually-hidden">{t('notice.wait', { seconds: secondsTo(until) })}</span>
        </p>
      )}
    </div>
  );
}

function Countdown({ until }: { until: number }) {
  const t = useT();
  const [seconds, setSeconds] = useState(() => secondsTo(until));
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds(secondsTo(until)), 250);
    return () => window.clearInterval(timer);
  }, [until]);
  return t('notice.wait', { seconds });
}

function secondsTo(until: number): number {
  return Math.max(1, Math.ceil((until - Date.now()) / 1000));
}
