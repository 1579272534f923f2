'use client';

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';

/** What the route of an entry answers with. */
export interface Explanation {
  label: string;
  meaning: string;
  counted: string;
  articles: string | null;
}

interface Shown {
  link: HTMLAnchorElement;
  label: string;
  /** Absent while it is fetched. */
  explanation?: Explanation;
}

interface GlossaryPopoverProps {
  words: Record<'counted' | 'more' | 'close' | 'loading', string>;
}

/** Pixels between the label and the popover, and between the popover and the edge of the window. */
const gap = 6;
const edge = 8;

/**
 * Explains a label on the spot when its link is followed. One for the whole page: it listens for clicks on links that name a term, and
 * fetches the explanation then. The popover is the browser's own, so that Escape or a click elsewhere closes it and focus goes back to the
 * label. Without script, or with a modifier key, the link leads to the glossary.
 */
export function GlossaryPopover({ words }: GlossaryPopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    const open = (event: MouseEvent) => {
      const link = linkToExplain(event);
      if (!link) return;
      event.preventDefault();
      setShown({ link, label: link.textContent ?? '' });
      explain(link).then(
        (explanation) => setShown((now) => (now?.link === link ? { ...now, explanation } : now)),
        () => window.location.assign(link.href),
      );
    };
    document.addEventListener('click', open);
    return () => document.removeEventListener('click', open);
  }, []);

  useLayoutEffect(() => {
    if (!box.current || !shown) return;
    if (!box.current.matches(':popover-open')) {
      box.current.showPopover();
      box.current.focus({ preventScroll: true });
    }
    place(box.current, shown.link);
  }, [shown]);

  return (
    <div
      ref={box}
      popover="auto"
      id={id}
      role="dialog"
      aria-labelledby={`${id}-label`}
      tabIndex={-1}
      className="glossary-popover"
      onToggle={(event) => event.newState === 'closed' && setShown(null)}
    >
      {shown && (
        <>
          <p id={`${id}-label`} className="font-semibold">
            {shown.explanation?.label ?? shown.label}
          </p>
          <div aria-live="polite">
            {shown.explanation ? (
              <>
                <p>{shown.explanation.meaning}</p>
                <p className="mt-1.5 text-soft">
                  <span className="font-semibold">{words.counted}</span> {shown.explanation.counted}
                </p>
                {shown.explanation.articles && <p className="mt-1.5 text-soft">{shown.explanation.articles}</p>}
              </>
            ) : (
              <p className="text-soft">{words.loading}</p>
            )}
          </div>
          <p className="mt-2 flex justify-between gap-4">
            {/* Carries no term: it leads to the glossary itself. */}
            <a href={shown.link.href} className="py-0.5">
              {words.more}
            </a>
            <button
              type="button"
              popoverTarget={id}
              popoverTargetAction="hide"
              className="min-h-6 cursor-pointer px-1 underline"
            >
              {words.close}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

/** The link to a term that a plain click is on, where the browser has popovers. */
function linkToExplain(event: MouseEvent): HTMLAnchorElement | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!isPlain || event.defaultPrevented || !('showPopover' in HTMLElement.prototype)) return null;
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-term]') : null;
}

async function explain(link: HTMLAnchorElement): Promise<Explanation> {
  const response = await fetch(`${link.pathname}/${link.dataset.term}.json`);
  if (!response.ok) throw new Error(`no explanation of ${link.dataset.term}`);
  return response.json();
}

/** Below the label, or above it where there is more room; on a phone the style sheet keeps it at the foot of the window. */
function place(box: HTMLElement, link: HTMLElement): void {
  const label = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = label.bottom + gap + height <= clientHeight - edge || label.top < clientHeight - label.bottom;
  const left = Math.max(edge, Math.min(label.left, clientWidth - width - edge));
  const top = isBelow ? label.bottom + gap : Math.max(edge, label.top - gap - height);
  box.style.setProperty('--left', `${left + window.scrollX}px`);
  box.style.setProperty('--top', `${top + window.scrollY}px`);
}
