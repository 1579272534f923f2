/** How the checks of a report come out, in words. */
export interface GridCheck {
  /** How many agree and how many do not. */
  summary: string;
  /** What does not agree or cannot be checked. */
  lines: readonly { id: string; isFailure: boolean; text: string }[];
  /** Sentences at cells that hold no figure, by the name of the field. */
  errors: Readonly<Record<string, string>>;
}

/** What does not agree, one a line. */
export function CheckLines({ lines }: Pick<GridCheck, 'lines'>) {
  return (
    <ul>
      {lines.map(({ id, isFailure, text }) => (
        <li key={id} className={isFailure ? 'border-accent border-l-4 pl-3' : 'pl-4 text-soft'}>
          {text}
        </li>
      ))}
    </ul>
  );
}
