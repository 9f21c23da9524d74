import { type ReactNode, useState } from 'react';
import { useFormContext } from '../record/form-context';
import styles from './more-fields.module.css';

/** Fields that are seldom needed, folded away; open by itself when one of them was refused. `paths` are those inside. */
export function MoreFields({
  title,
  paths,
  children,
}: {
  title: string;
  paths: readonly string[];
  children: ReactNode;
}) {
  const { form } = useFormContext();
  const [open, setOpen] = useState(false);
  const refused = Object.keys(form.errors).some((at) =>
    paths.some((path) => at === path || at.startsWith(`${path}.`)),
  );
  return (
    <details
      className={styles.more}
      open={open || refused}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}
