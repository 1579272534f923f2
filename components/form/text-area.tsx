import { describedBy, Field, type FieldProps } from './field';

/** A field of several lines. */
export function TextArea({ value, rows, ...field }: FieldProps & { value: string; rows: number }) {
  return (
    <Field {...field}>
      <textarea
        id={field.name}
        name={field.name}
        rows={rows}
        defaultValue={value}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? true : undefined}
        className="input block py-2"
      />
    </Field>
  );
}
