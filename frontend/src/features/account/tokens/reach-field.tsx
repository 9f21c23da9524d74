import { useId } from 'react';
import { useQuery } from 'urql';
import { type OwnAccountQuery, ProjectsToReachDocument } from '../../../generated/graphql';
import { apiLanguage } from '../../../shared/graphql/use-project-query';
import { useLanguage } from '../../../shared/i18n/language-context';
import styles from '../parts/choice-field.module.css';
import { TroubleText } from '../parts/trouble-text';
import type { Trouble } from '../parts/use-auth-form';

type ReachFieldProps = {
  viewer: OwnAccountQuery['viewer'];
  /** Codes; null for every project. */
  chosen: readonly string[] | null;
  onChange: (chosen: readonly string[] | null) => void;
  trouble: Trouble | undefined;
};

/** Which projects a token reaches: all of mine, or some of them. */
export function ReachField({ viewer, chosen, onChange, trouble }: ReachFieldProps) {
  const { t } = useLanguage();
  const id = useId();
  const projects = useProjects(viewer);
  const toggle = (code: string, on: boolean) =>
    onChange(on ? [...(chosen ?? []), code] : (chosen ?? []).filter((each) => each !== code));
  return (
    <fieldset className={styles.group} aria-describedby={trouble ? `${id}-error` : undefined}>
      <legend>{t('account.tokens.reach')}</legend>
      <div className={styles.list}>
        <label>
          <input
            type="radio"
            name={`${id}-reach`}
            checked={chosen === null}
            onChange={() => onChange(null)}
          />
          <span>{t('account.tokens.reachAll')}</span>
        </label>
        <label>
          <input type="radio" name={`${id}-reach`} checked={chosen !== null} onChange={() => onChange([])} />
          <span>{t('account.tokens.reachSome')}</span>
        </label>
      </div>
      {chosen !== null && (
        <div className={styles.list} style={{ paddingInlineStart: 26 }}>
          {projects.map(({ code, name }) => (
            <label key={code}>
              <input
                type="checkbox"
                checked={chosen.includes(code)}
                aria-invalid={trouble ? true : undefined}
                onChange={(event) => toggle(code, event.currentTarget.checked)}
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      )}
      {trouble && (
        <p className={styles.error} id={`${id}-error`}>
          <TroubleText trouble={trouble} />
        </p>
      )}
    </fieldset>
  );
}

/** Those of which I am a member, each once; whoever administers may name every one. */
function useProjects({ memberships, isAdministrator }: OwnAccountQuery['viewer']) {
  const { language } = useLanguage();
  const [{ data }] = useQuery({
    query: ProjectsToReachDocument,
    variables: { language: apiLanguage(language) },
    pause: !isAdministrator,
  });
  if (isAdministrator) return data?.projects.nodes ?? [];
  const own = memberships.flatMap(({ project }) => project ?? []);
  return [...new Map(own.map((each) => [each.code, each])).values()];
}
