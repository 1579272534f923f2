import type { ReactNode } from 'react';

export interface Fact {
  key: string;
  label: ReactNode;
  value: ReactNode;
  note?: ReactNode;
}

/** A few figures that matter most, each with what it is compared with. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-2 border-ink border-t-2 border-b border-b-line md:grid-cols-4">
      {facts.map(({ key, label, value, note }) => (
        <div key={key} className="py-3.5 pr-4">
          <dt className="text-[0.875rem] text-soft">{label}</dt>
          <dd className="font-semibold text-[clamp(1.5rem,1.1rem+1.4vw,1.875rem)] leading-tight">{value}</dd>
          {note && <dd className="mt-1 text-[0.875rem] text-soft leading-snug">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
