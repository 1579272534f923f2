import { describedBy, Field, type FieldProps } from './field';

interface FileInputProps extends FieldProps {
  accept?: string;
  isMultiple?: boolean;
}

/** A file, or several, from the person's own machine. */
export function FileInput({ accept, isMultiple, ...field }: FileInputProps) {
  return (
    <Field {...field}>
      <input
        id={field.name}
        name={field.name}
        type="file"
        accept={accept}
        multiple={isMultiple}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? true : undefined}
        className={`input block py-2 ${isMultiple ? 'min-h-28' : ''}`}
      />
    </Field>
  );
}
