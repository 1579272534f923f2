import Link from 'next/link';

interface PaginationProps {
  label: string;
  page: number;
  pages: number;
  /** The address of a page. */
  hrefOf: (page: number) => string;
  words: { previous: string; next: string; position: string };
}

export function Pagination({ label, page, pages, hrefOf, words }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2">
      {page > 1 && (
        <Link href={hrefOf(page - 1)} rel="prev" className="py-2">
          ← {words.previous}
        </Link>
      )}
      <span className="text-soft">{words.position}</span>
      {page < pages && (
        <Link href={hrefOf(page + 1)} rel="next" className="py-2">
          {words.next} →
        </Link>
      )}
    </nav>
  );
}
