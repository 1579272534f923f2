import type { ReactNode } from 'react';

/** What was just done, at the top of the page to which the form led. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="mb-6 border-2 border-ink bg-wash px-4 py-3">
      {children}
    </div>
  );
}
