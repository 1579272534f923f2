import { describedBy, FieldHint, type FieldProps } from './field';
import { FieldError } from './field-error';
import type { Choice } from './select';

interface RadioGroupProps extends FieldProps {
  value: string;
  choices: readonly (Choice & { hint?: string })[];
}

/** One of a few. Its first choice has the group's name as its id, so that a link to the field goes where the choosing begins. */
export function RadioGroup({ value, choices, ...field }: RadioGroupProps) {
  return (
    <fieldset
      aria-describedby={describedBy(field)}
      className={field.error ? 'border-accent border-l-4 pl-4' : undefined}
    >
      <legend className="mb-0.5 font-semibold">{field.label}</legend>
      <FieldHint {...field} />
      <FieldError {...field} />
      {choices.map((choice, index) => {
        const id = index === 0 ? field.name : `${field.name}-is-${choice.value}`;
        return (
          <div key={choice.value} className="flex min-h-11 items-start gap-3 py-1.5">
            <input
              id={id}
              name={field.name}
              type="radio"
              value={choice.value}
              defaultChecked={choice.value === value}
              aria-describedby={choice.hint && `${id}-note`}
              className="mt-1 size-6 shrink-0 accent-ink"
            />
            <span className="flex-1">
              <label htmlFor={id} className="block">
                {choice.label}
              </label>
              {choice.hint && (
                <span id={`${id}-note`} className="block text-[0.9375rem] text-soft">
                  {choice.hint}
                </span>
              )}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
