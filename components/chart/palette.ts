/** The colours of a drawing that leaves the page, where no style sheet says what `var(--ink)` is: those of the light page. */
export const palette: Readonly<Record<string, string>> = {
  paper: '#fffefb',
  ink: '#1c1f23',
  soft: '#575c64',
  line: '#ddd8cc',
  rule: '#bdb7a9',
  'outcome-granted': '#1d5a73',
  'outcome-partlyGranted': '#6fa8bd',
  'outcome-denied': '#c46a1b',
  'outcome-unavailable': '#8b8471',
  'outcome-notProcessed': '#6d5c8f',
  'outcome-other': '#b9b4a7',
  'series-1': '#1c1f23',
  'series-2': '#1d5a73',
  'series-3': '#b3311d',
  'series-4': '#6d5c8f',
  'line-1': '#1c1f23',
  'line-2': '#5d6ebf',
  'line-3': '#bb591e',
  'line-4': '#560469',
  'line-5': '#7c7281',
  'line-6': '#862d07',
  'line-7': '#3236af',
  'line-8': '#574757',
  'part-1': '#44546a',
  'part-2': '#b08a3e',
  'part-3': '#87975f',
  'part-4': '#9a5b6b',
  'part-5': '#6fa39b',
  'part-6': '#b9b4a7',
};

/** Puts colours in place of `var(--name)`. Throws where a name has none, for the drawing would be black there. */
export function resolveColours(text: string): string {
  return text.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const colour = palette[name];
    if (!colour) throw new Error(`no colour for --${name}`);
    return colour;
  });
}
