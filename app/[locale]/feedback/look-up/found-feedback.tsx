'use client';

import { useEffect, useRef } from 'react';
import { LabelledFacts } from '@/components/labelled-facts/labelled-facts';
import type { Messages } from '@/lib/i18n/messages';
import type { FoundFeedback } from './look-up';

/** How a feedback stands, its answer, and what was sent. Takes the focus, since it stands before the form that asked for it. */
export function FoundFeedbackView({ words, found }: { words: Messages['feedback']['lookUp']; found: FoundFeedback }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className="mb-12">
      <h2
        ref={heading}
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: it answers the form that was just sent.
        autoFocus
        className="section outline-none"
      >
        {words.resultTitle}
      </h2>
      <div className="mt-3 border-2 border-ink bg-wash px-5 py-4">
        <p className="text-soft">{found.receipt}</p>
        <p className="font-semibold text-[1.625rem] leading-snug">{found.state}</p>
        <p>{found.stateHint}</p>
      </div>
      {found.answer && (
        <section className="mt-6 border-accent border-l-4 pl-4">
          <h3 className="font-semibold">{words.answerTitle}</h3>
          <p className="prose-zh whitespace-pre-wrap">{found.answer.text}</p>
          {found.answer.at && <p className="mt-1 text-[0.9375rem] text-soft">{found.answer.at}</p>}
        </section>
      )}
      <h3 className="mt-6 mb-2 font-semibold">{words.submittedTitle}</h3>
      <LabelledFacts facts={found.facts} />
    </article>
  );
}
