/** Marks made-up sample data wherever it is shown. */
export function FictitiousBadge({ label }: { label: string }) {
  return (
    <span className="inline-block whitespace-nowrap border border-soft border-dashed px-2 align-middle font-normal font-sans text-[0.8125rem] text-soft leading-6">
      {label}
    </span>
  );
}
