import { useState } from 'react';
import type { WaitingRowFragment } from '../../generated/graphql';
import { useT } from '../../shared/i18n/language-context';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import styles from './home.module.css';
import type { GroupName } from './waiting-groups';
import { WaitingRow } from './waiting-row';

const SHOWN = 8;

/** Things that wait for the same reason; beyond the first eight the others are one key away. */
export function WaitingCard({ group, items }: { group: GroupName; items: readonly WaitingRowFragment[] }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN);
  const urgent = group === 'now' || group === 'asked';
  return (
    <Card
      title={
        <>
          {t(`home.group.${group}`)} <span className={styles.count}>{items.length}</span>
        </>
      }
      caption={t(`home.group.${group}.caption`)}
    >
      <ul className={styles.rows}>
        {shown.map((item) => (
          <WaitingRow key={item.id} item={item} urgent={urgent} />
        ))}
      </ul>
      {shown.length < items.length && (
        <p className={styles.more}>
          <Button onClick={() => setAll(true)}>
            {t('home.showOthers', { count: items.length - shown.length })}
          </Button>
        </p>
      )}
    </Card>
  );
}
