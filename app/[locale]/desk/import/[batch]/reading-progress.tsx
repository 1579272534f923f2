'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** How often the page asks how far the reading is, in milliseconds. */
const everyMs = 1500;

/** How far the reading is. The page follows it by itself; without script there is a button that loads it again. */
export function ReadingProgress(props: { done: number; of: number; label: string; refresh: string }) {
  const { done, of, label, refresh } = props;
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <>
      <p role="status">{label}</p>
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" className="mt-2 h-2 w-full max-w-[36rem]" aria-hidden="true">
        <rect width="100" height="2" fill="var(--line)" />
        <rect width={(100 * done) / of} height="2" fill="var(--ink)" />
      </svg>
      <form method="get" className="mt-4">
        <button type="submit" className="min-h-11 cursor-pointer border border-ink px-5 font-semibold">
          {refresh}
        </button>
      </form>
    </>
  );
}
