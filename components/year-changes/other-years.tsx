import Link from 'next/link';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';

interface OtherYearsProps {
  locale: Locale;
  slug: string;
  year: number;
  /** The year that it is compared with. */
  other: number;
  /** Years with a published report, ascending. */
  years: readonly number[];
  label: string;
}

/** The years that a report can be set beside. */
export function OtherYears({ locale, slug, year, other, years, label }: OtherYearsProps) {
  return (
    <nav aria-label={label} className="mt-4 text-[0.9375rem] print:hidden">
      <ul className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <li aria-hidden="true" className="text-soft">
          {label}
        </li>
        {years
          .filter((candidate) => candidate !== year)
          .map((candidate) => (
            <li key={candidate}>
              <Link
                href={localePath(locale, paths.changes(slug, year, candidate === year - 1 ? undefined : candidate))}
                aria-current={candidate === other ? 'page' : undefined}
                className="inline-block min-h-6 aria-[current]:font-semibold aria-[current]:text-accent"
              >
                {candidate}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
