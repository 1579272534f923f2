export interface LabelledFact {
  label: string;
  value: string;
}

/** Facts line by line, label and value side by side where there is room. Line breaks in a value stay. */
export function LabelledFacts({ facts }: { facts: readonly LabelledFact[] }) {
  return (
    <dl className="border-line border-t">
      {facts.map(({ label, value }) => (
        <div key={label} className="gap-4 border-line border-b py-2 sm:grid sm:grid-cols-[9rem_1fr]">
          <dt className="text-soft">{label}</dt>
          <dd className="whitespace-pre-wrap">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
