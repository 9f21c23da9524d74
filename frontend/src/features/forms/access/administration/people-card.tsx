import { type FormEvent, useId, useState } from 'react';
import { AdministratorEndDocument, AdministratorGrantDocument } from '../../../../generated/graphql';
import { useT } from '../../../../shared/i18n/language-context';
import { Button } from '../../../../shared/ui/button';
import { Card } from '../../../../shared/ui/card';
import { EndDialog } from '../parts/end-dialog';
import styles from './administration.module.css';
import { type Account, PeoplePart } from './people-part';

/** Everybody with an account, by name, with a search; who administers the system is named here, and ends here. */
export function PeopleCard() {
  const t = useT();
  const searchId = useId();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [pages, setPages] = useState<(string | undefined)[]>([undefined]);
  const [chosen, setChosen] = useState<Account>();
  /** Grows with each change, so that what is on screen is asked anew. */
  const [changes, setChanges] = useState(0);
  const find = (event: FormEvent) => {
    event.preventDefault();
    setSearch(typed.trim());
    setPages([undefined]);
  };
  const names = { name: chosen?.person.name ?? '' };
  const id = chosen?.person.id ?? '';
  const changed = () => setChanges((count) => count + 1);
  const close = () => setChosen(undefined);
  return (
    <Card title={t('administration.people')}>
      <search>
        <form className={styles.search} onSubmit={find}>
          <label htmlFor={searchId}>{t('administration.search')}</label>
          <input
            id={searchId}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit">{t('administration.find')}</Button>
        </form>
      </search>
      {pages.map((after, at) => (
        <PeoplePart
          key={`${search} ${after ?? ''}`}
          search={search}
          after={after}
          changes={changes}
          choose={setChosen}
          more={at === pages.length - 1 ? (cursor) => setPages([...pages, cursor]) : undefined}
        />
      ))}
      {chosen?.isAdministrator === false && (
        <EndDialog
          title={t('administration.grantTitle', names)}
          action={t('administration.grantAction')}
          document={AdministratorGrantDocument}
          input={(said) => ({ person: id, ...said })}
          ended={changed}
          close={close}
        >
          {t('administration.grantText')}
        </EndDialog>
      )}
      {chosen?.isAdministrator && (
        <EndDialog
          title={t('administration.endTitle', names)}
          action={t('administration.endAction')}
          document={AdministratorEndDocument}
          input={(said) => ({ administrator: id, ...said })}
          ended={changed}
          close={close}
        >
          {t('administration.endText', names)}
        </EndDialog>
      )}
    </Card>
  );
}
