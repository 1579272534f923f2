'use client';

import { useErrorWords } from '@/components/error-words/error-words';

/** Shown in place of a page that could not be rendered. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const words = useErrorWords();
  if (!words) return null;
  return (
    <main className="wrap py-16">
      <h1>{words.title}</h1>
      <p className="prose-zh mt-3">{words.body}</p>
      {error.digest && (
        <p className="mt-3 text-soft">
          {words.code} {error.digest}
        </p>
      )}
      <button type="button" className="button mt-6" onClick={reset}>
        {words.retry}
      </button>
    </main>
  );
}
