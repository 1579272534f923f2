import type { ReactNode } from 'react';

/** By a label of its own, or by the id of the heading that it stands under. */
type Named = { label: string; labelledBy?: undefined } | { label?: undefined; labelledBy: string };

/** A table or drawing that is wider than a narrow screen: it scrolls by itself, by finger, mouse and keyboard, and says what it is. */
export function ScrollRegion({
  label,
  labelledBy,
  id,
  className = '',
  children,
}: Named & { id?: string; className?: string; children: ReactNode }) {
  return (
    <section
      id={id}
      aria-label={label}
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard.
      tabIndex={0}
      className={`scroll ${className}`.trim()}
    >
      {children}
    </section>
  );
}
