const most = 2000;
/** Longer texts are seldom seen again. */
const longest = 80;

/** Keeps what a pure function says of short texts: tables repeat a few labels and figures over and over. */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
