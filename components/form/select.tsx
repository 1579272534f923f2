import { describedBy, Field, type FieldProps } from './field';

export interface Choice {
  value: string;
  label: string;
}

interface SelectProps extends FieldProps {
  value: string;
  /** What stands there when nothing is chosen. */
  none: string;
  choices: readonly Choice[];
}

/** One of many, or none. */
export function Select({ value, none, choices, ...field }: SelectProps) {
  return (
    <Field {...field}>
      <select
        id={field.name}
        name={field.name}
        defaultValue={value}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? true : undefined}
        className="input"
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
