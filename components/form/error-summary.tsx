interface ErrorSummaryProps {
  title: string;
  /** What is wrong, by the name of the field; a sentence under no name is about the form as a whole. */
  errors: readonly { name?: string; error: string }[];
}

/** All that is wrong with a form, before the form, each with a link to its field. The page opens with the focus on it, so that it is read first. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: it answers the form that was just sent, and where to go on begins here.
      autoFocus
      aria-labelledby="error-summary-title"
      className="mb-8 border-4 border-accent px-4 py-4 sm:px-5"
    >
      <h2 id="error-summary-title" className="font-semibold text-[1.1875rem]">
        {title}
      </h2>
      <ul className="mt-2 space-y-1">
        {errors.map(({ name, error }) => (
          <li key={error}>
            {name ? (
              <a href={`#${name}`} className="inline-block py-1 font-semibold text-accent">
                {error}
              </a>
            ) : (
              error
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
