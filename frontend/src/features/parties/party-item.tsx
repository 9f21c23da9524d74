import type { PartiesQuery } from '../../generated/graphql';
import { useT } from '../../shared/i18n/language-context';
import { FactActions } from '../../shared/project/statement-actions';
import { Changed } from '../../shared/ui/changed';
import { Provenance } from '../../shared/ui/provenance';
import { StatedOn } from '../../shared/ui/stated-on';
import { WithheldAbout, WithheldFields } from '../../shared/ui/withheld-mark';
import styles from './parties.module.css';

type Party = NonNullable<PartiesQuery['project']>['parties'][number];

/** One party: its roles, and what was stated of them, each with its day and source. */
export function PartyItem({ party }: { party: Party }) {
  const t = useT();
  const { organisation, roles, parts } = party;
  return (
    <li id={party.key} className={styles.party}>
      <div>
        <h3>
          <Changed of={party} />
          {organisation.url ? (
            <a href={organisation.url} target="_blank" rel="noreferrer">
              {party.name} <span aria-hidden="true">↗</span>
              <span className="visually-hidden"> ({t('source.newTab')})</span>
            </a>
          ) : (
            party.name
          )}
        </h3>
        <p className="soft">{roles.map((role) => t(`parties.role.${role}`)).join(', ')}</p>
        <WithheldAbout id={party.id} />
      </div>
      <ol className={styles.parts}>
        {parts.map((part) => (
          <li key={part.id}>
            <span className={styles.since}>
              <StatedOn fact={part} />
              {roles.length > 1 && <span className={styles.role}>{t(`parties.role.${part.role}`)}</span>}
            </span>
            <span>
              {part.note ?? t(`parties.role.${part.role}`)} <WithheldFields id={part.id} />
              <span className={styles.source}>
                <Provenance fact={part} day={false} brief />{' '}
                <FactActions
                  fact={part.id}
                  words={`${party.name}, ${t(`parties.role.${part.role}`)}`}
                  administered
                />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </li>
  );
}
