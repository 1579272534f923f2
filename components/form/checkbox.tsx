import { FieldHint } from './field';

interface CheckboxProps {
  name: string;
  label: string;
  hint?: string;
  isChecked: boolean;
}

/** Yes or no; sent as `on`. */
export function Checkbox({ name, label, hint, isChecked }: CheckboxProps) {
  return (
    <div className="flex min-h-11 items-start gap-3 py-1.5">
      <input
        id={name}
        name={name}
        type="checkbox"
        defaultChecked={isChecked}
        aria-describedby={hint && `${name}-hint`}
        className="mt-1 size-6 shrink-0 accent-ink"
      />
      <div className="flex-1">
        <label htmlFor={name} className="block">
          {label}
        </label>
        <FieldHint name={name} hint={hint} />
      </div>
    </div>
  );
}
