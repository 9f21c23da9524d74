import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../shared/i18n/language-context';
import { useField } from '../record/form-context';

export type TextFieldProps = {
  path: string;
  /** Path of the whole that it is part of, whose refusal it shows as well. */
  errorOf?: string;
  label: string;
  description?: ReactNode;
  /** A required field says nothing; the others are marked as optional. */
  required?: boolean;
  /** Longest text; the screen counts as it comes near. */
  limit?: number;
  lines?: number;
  placeholder?: string;
  type?: 'text' | 'url';
  inputMode?: 'text' | 'decimal' | 'numeric' | 'url' | 'email';
  lang?: string;
  autoFocus?: boolean;
};

/** One line or several of text. */
export function TextField({
  path,
  errorOf,
  label,
  required,
  limit,
  lines,
  description,
  ...rest
}: TextFieldProps) {
  const { t } = useLanguage();
  const { id, value, error, set } = useField(path, label, errorOf);
  const left = limit === undefined ? Number.POSITIVE_INFINITY : limit - [...value].length;
  const counted = left < Math.max(20, (limit ?? 0) / 10);
  const count = counted && (
    <span aria-live="polite">
      {left >= 0 ? t('forms.left', { count: left }) : t('forms.over', { count: -left })}
    </span>
  );
  const props = {
    id,
    name: path,
    label: <FieldLabel required={required}>{label}</FieldLabel>,
    description:
      description || count ? (
        <>
          {description} {count}
        </>
      ) : undefined,
    value,
    error,
    autoComplete: 'off',
    'aria-required': required,
    onChange: (event: { currentTarget: { value: string } }) => set(event.currentTarget.value),
    ...rest,
  } as const;
  return lines ? <Textarea {...props} rows={lines} /> : <TextInput {...props} />;
}

/** The label's words; what may stay empty says so. */
export function FieldLabel({ required, children }: { required?: boolean | undefined; children: ReactNode }) {
  const { t } = useLanguage();
  if (required) return children;
  return (
    <>
      {children} <span className="soft small" style={{ fontWeight: 400 }} children={t('forms.optional')} />
    </>
  );
}
