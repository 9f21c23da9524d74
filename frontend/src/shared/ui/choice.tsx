import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value | undefined;
  /** Words of the choice that leaves nothing out. */
  all: string;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value | undefined) => void;
};

/** A labelled choice of one value or of all: a filter. */
export function Choice<Value extends string>({ label, value, all, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange((event.target.value || undefined) as Value | undefined)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Filters of a page side by side, with how much they leave. */
export function Filters({ children }: { children: ReactNode }) {
  return <search className={styles.filters}>{children}</search>;
}
