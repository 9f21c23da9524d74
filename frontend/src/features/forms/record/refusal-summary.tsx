import { useT } from '../../../shared/i18n/language-context';
import { type AnyForm, fieldId } from './form-context';
import styles from './panels.module.css';

type RefusalSummaryProps = { form: AnyForm; labels: ReadonlyMap<string, string>; times: number };

/** All that was refused, each a way to its field. */
export function RefusalSummary({ form, labels, times }: RefusalSummaryProps) {
  const t = useT();
  const refused = Object.entries(form.errors)
    .filter(([, error]) => error)
    .map(([path, error]) => ({ path, error, field: fieldOf(path, labels) }))
    .sort((a, b) => placeOf(a.field) - placeOf(b.field));
  if (times === 0 || refused.length === 0) return null;
  return (
    <div className={styles.refused} role="alert" id="refusals" tabIndex={-1}>
      <strong>{t('forms.refused', { count: refused.length })}</strong>
      <ul>
        {refused.map(({ path, error, field }) => (
          <li key={path}>
            {field !== undefined && (
              <>
                <a
                  href={`#${fieldId(field)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusField(field);
                  }}
                >
                  {labels.get(field)}
                </a>
                {': '}
              </>
            )}
            {error}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Moves the focus to the first field that was refused, or to the summary where it has no field on screen. */
export function focusFirstRefused(form: HTMLFormElement | null): void {
  const first = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const target = first ?? form?.querySelector<HTMLElement>('#refusals');
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

function focusField(path: string): void {
  const element = document.getElementById(fieldId(path));
  const inside = element?.querySelector<HTMLElement>('input, select, textarea');
  (inside ?? element)?.focus();
}

/** Where a field stands on the page, from the top; what has none comes first. */
function placeOf(path: string | undefined): number {
  const element = path === undefined ? null : document.getElementById(fieldId(path));
  return element ? element.getBoundingClientRect().top + window.scrollY : 0;
}

/** The field on screen that a path belongs to: itself, what it is part of, or its first part. */
function fieldOf(path: string, labels: ReadonlyMap<string, string>): string | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    if (labels.has(at)) return at;
  }
  return [...labels.keys()].find((known) => known.startsWith(`${path}.`));
}
