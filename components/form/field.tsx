import type { ReactNode } from 'react';
import { FieldError } from './field-error';

/** What every field has: a name by which it is sent and linked to, a label, and perhaps a hint and what is wrong with it. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  error?: string;
}

/** For a control's `aria-describedby`: its hint and its error, as far as it has them. */
export function describedBy({ name, hint, error }: FieldProps): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** A field with its label above it. The control inside has the field's name as its id. */
export function Field({ name, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={error ? 'border-accent border-l-4 pl-4' : undefined}>
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <FieldHint name={name} hint={hint} />
      <FieldError name={name} error={error} />
      <div className="mt-1.5">{children}</div>
    </div>
  );
}

export function FieldHint({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  if (!hint) return null;
  return (
    <p id={`${name}-hint`} className="text-[0.9375rem] text-soft">
      {hint}
    </p>
  );
}
