import { describedBy, Field, type FieldProps } from './field';

interface TextInputProps extends FieldProps {
  value: string;
  autoComplete?: string;
  /** For what can never be a word: a number, a code. */
  isCode?: boolean;
  type?: 'text' | 'email' | 'password' | 'date';
}

/** A field of one line. It has no `maxLength`: the browser would cut a pasted text without a word. */
export function TextInput({ value, autoComplete = 'off', isCode, type = 'text', ...field }: TextInputProps) {
  return (
    <Field {...field}>
      <input
        id={field.name}
        name={field.name}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        autoCapitalize={isCode ? 'characters' : undefined}
        spellCheck={isCode ? false : undefined}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? true : undefined}
        className={`input ${isCode ? 'max-w-80 uppercase tracking-wider' : ''}`}
      />
    </Field>
  );
}
