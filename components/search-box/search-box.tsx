interface SearchBoxProps {
  action: string;
  label: string;
  hint: string;
  button: string;
  query?: string;
}

/** Search for an agency: a plain GET form, so that the address keeps the query. */
export function SearchBox({ action, label, hint, button, query }: SearchBoxProps) {
  return (
    <search>
      <form action={action} className="max-w-xl">
        <label htmlFor="agency-query" className="mb-1 block font-semibold">
          {label}
        </label>
        <div className="flex">
          <input
            id="agency-query"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={100}
            autoComplete="off"
            aria-describedby="agency-query-hint"
            className="input min-w-0 flex-1 border-r-0 border-ink"
          />
          <button type="submit" className="button shrink-0">
            {button}
          </button>
        </div>
        <p id="agency-query-hint" className="mt-1 text-[0.875rem] text-soft">
          {hint}
        </p>
      </form>
    </search>
  );
}
