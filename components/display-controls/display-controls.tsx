'use client';

import { useEffect, useState } from 'react';
import { displayKey } from './display-script';

const choices = { text: 'large', contrast: 'high' } as const;
type Choice = keyof typeof choices;

/**
 * Large text and high contrast (适老化), kept in the reader's browser. Drawn only where JavaScript runs: without it there is nothing that
 * could apply the choice, and the browser's own zoom and the system's contrast setting do the same.
 */
export function DisplayControls({ labels }: { labels: Readonly<Record<Choice, string>> }) {
  const [pressed, setPressed] = useState<Partial<Record<Choice, boolean>> | null>(null);

  useEffect(() => {
    const { dataset } = document.documentElement;
    setPressed({ text: dataset.text === choices.text, contrast: dataset.contrast === choices.contrast });
  }, []);

  if (!pressed) return null;

  const toggle = (choice: Choice) => {
    const next = { ...pressed, [choice]: !pressed[choice] };
    const kept: Partial<Record<Choice, string>> = {};
    for (const key of ['text', 'contrast'] as const) {
      if (next[key]) kept[key] = document.documentElement.dataset[key] = choices[key];
      else delete document.documentElement.dataset[key];
    }
    setPressed(next);
    try {
      localStorage.setItem(displayKey, JSON.stringify(kept));
    } catch {
      // Storage may be switched off; the choice then lasts as long as the page.
    }
  };

  return (
    <>
      {(['text', 'contrast'] as const).map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={pressed[choice]}
          onClick={() => toggle(choice)}
          className="min-h-8 cursor-pointer px-1 aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underline"
        >
          {labels[choice]}
        </button>
      ))}
    </>
  );
}
