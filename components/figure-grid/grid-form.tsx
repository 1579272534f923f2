'use client';

import {
  type ClipboardEvent,
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { CheckLines, type GridCheck } from './check-lines';
import { type GridPlace, moveOf, pastedCells } from './move-in-grid';

/** Sentences at cells that hold no figure, by the name of the field. */
const GridErrors = createContext<Readonly<Record<string, string>>>({});

export const useGridError = (name: string): string | undefined => useContext(GridErrors)[name];

interface GridFormProps {
  /** Takes the form in. */
  action: string;
  /** Answers the same fields with the checks as they would come out. */
  checkAt: string;
  checks: GridCheck;
  words: { checks: string; checking: string; noAnswer: string };
  children: ReactNode;
  /** What stands below the checks. */
  footer: ReactNode;
}

const pause = 250;

/**
 * The form around a grid. Without a script it is a plain one. With a script one moves through it as through a spreadsheet, pastes blocks, and
 * sees how the checks come out while typing.
 */
export function GridForm({ action, checkAt, checks, words, children, footer }: GridFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  const [shown, setShown] = useState(checks);
  const [state, setState] = useState<'done' | 'checking' | 'noAnswer'>('done');

  const inputAt = ({ row, column }: GridPlace) =>
    form.current?.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`) ?? null;

  async function check() {
    if (!form.current) return;
    asked.current += 1;
    const mine = asked.current;
    try {
      const response = await fetch(checkAt, { method: 'POST', body: fieldsOf(form.current), redirect: 'error' });
      const found: GridCheck | null = response.ok ? await response.json() : null;
      // An answer that a later question has overtaken is out of date.
      if (mine !== asked.current) return;
      if (found) setShown(found);
      setState(found ? 'done' : 'noAnswer');
    } catch {
      if (mine === asked.current) setState('noAnswer');
    }
  }

  function checkSoon() {
    clearTimeout(timer.current);
    setState('checking');
    timer.current = setTimeout(check, pause);
  }

  // What was typed before the script was there, or was put back by the browser, is checked too.
  const checkWhatStands = useEffectEvent(() => {
    const inputs = form.current?.querySelectorAll<HTMLInputElement>('input[data-row]') ?? [];
    if ([...inputs].some((input) => input.value !== input.defaultValue)) checkSoon();
  });
  useEffect(() => checkWhatStands(), []);

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    const input = event.target;
    const place = placeOf(input);
    if (!place || !(input instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { selectionStart, selectionEnd, value } = input;
    const isCollapsed = selectionStart === selectionEnd;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    const move = moveOf(
      event.key,
      event.shiftKey,
      isWhole || (isCollapsed && selectionStart === 0),
      isWhole || (isCollapsed && selectionEnd === value.length),
    );
    if (!move) return;
    event.preventDefault();
    const next = inputAt({ row: place.row + move.row, column: place.column + move.column });
    next?.focus();
    next?.select();
  }

  function onPaste(event: ClipboardEvent<HTMLFormElement>) {
    const place = placeOf(event.target);
    const cells = place ? pastedCells(event.clipboardData.getData('text/plain')) : [];
    if (!place || cells.length === 0) return;
    event.preventDefault();
    for (const cell of cells) {
      const input = inputAt({ row: place.row + cell.row, column: place.column + cell.column });
      if (input) input.value = cell.text;
    }
    checkSoon();
  }

  return (
    <GridErrors value={shown.errors}>
      <form ref={form} action={action} method="post" onKeyDown={onKeyDown} onPaste={onPaste} onInput={checkSoon}>
        {children}
        <section
          aria-label={words.checks}
          aria-live="polite"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable from the keyboard.
          tabIndex={0}
          className="sticky bottom-0 max-h-48 overflow-auto border-rule border-t-2 bg-wash px-4 py-2"
        >
          <p className="font-semibold">
            {shown.summary}
            {state !== 'done' && <span className="ml-4 font-normal text-soft">{words[state]}</span>}
          </p>
          <CheckLines lines={shown.lines} />
        </section>
        {footer}
      </form>
    </GridErrors>
  );
}

function placeOf(target: EventTarget): GridPlace | null {
  if (!(target instanceof HTMLInputElement) || target.dataset.row === undefined) return null;
  return { row: Number(target.dataset.row), column: Number(target.dataset.column) };
}

/** The fields as a plain form sends them. */
function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const texts = [...new FormData(form)].flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : []));
  return new URLSearchParams(texts);
}
