import type { ReactNode } from 'react';

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  isWide?: boolean;
  /** The options. */
  children: ReactNode;
}

/** A choice in the form of a filter, in which an address says what is chosen. */
export function Choice({ name, label, value, isWide, children }: ChoiceProps) {
  return (
    <label className={`min-w-0 text-[0.875rem] ${isWide ? 'col-span-2' : ''}`}>
      {label}
      {/* The key makes the choice follow the address when it changes without a reload. */}
      <select key={value} name={name} defaultValue={value} className="input mt-1">
        {children}
      </select>
    </label>
  );
}
