/** What a form shows after it was sent and not taken: everything typed, and what is wrong. */
export interface FormState {
  /** Counts the answers, so that each one draws the fields anew. */
  answers: number;
  values: Readonly<Record<string, string>>;
  problem: FormProblem | null;
}

export interface FormProblem {
  title: string;
  /** In the order of the fields; without a name where it is about the form as a whole. */
  errors: { name?: string; error: string }[];
}

/** The error of a field, if it has one. */
export function errorOf(problem: FormProblem | null, name: string): string | undefined {
  return problem?.errors.find((entry) => entry.name === name)?.error;
}

/** The fields of a form as texts; what is missing or is a file is empty. */
export function readValues(data: FormData, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => {
      const value = data.get(name);
      return [name, typeof value === 'string' ? value : ''];
    }),
  );
}
