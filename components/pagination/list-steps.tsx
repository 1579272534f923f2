import Link from 'next/link';

interface Step {
  href: string;
  text: string;
}

interface ListStepsProps {
  label: string;
  /** Back to the beginning; null there. */
  first: Step | null;
  /** Null at the end. */
  next: Step | null;
}

/** The way through a list that goes on behind its last row, whose pages have no numbers. */
export function ListSteps({ label, first, next }: ListStepsProps) {
  if (!first && !next) return null;
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
      {first && (
        <Link href={first.href} className="py-2">
          ← {first.text}
        </Link>
      )}
      {next && (
        <Link href={next.href} rel="next" className="py-2">
          {next.text} →
        </Link>
      )}
    </nav>
  );
}
