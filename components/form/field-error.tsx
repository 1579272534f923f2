/** What is wrong with a field: told by a sign and by weight, not by colour alone. */
export function FieldError({ name, error }: { name: string; error?: string }) {
  if (!error) return null;
  return (
    <p id={`${name}-error`} className="flex items-baseline gap-2 font-semibold text-accent">
      <span
        aria-hidden="true"
        className="inline-block size-5 shrink-0 border-2 border-current text-center text-[0.8125rem] leading-4"
      >
        !
      </span>
      {error}
    </p>
  );
}
