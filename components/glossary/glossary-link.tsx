import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';

interface GlossaryLinkProps {
  locale: Locale;
  /** Id of the entry, such as `requests.row.received`. */
  entry: string;
  children: ReactNode;
}

/**
 * A label that leads to its explanation: a plain link, and where script runs a popover on the spot (glossary-popover.tsx). Not Next's
 * link, which would fetch the glossary ahead for each of the many labels of a table.
 */
export function GlossaryLink({ locale, entry, children }: GlossaryLinkProps) {
  return (
    <a href={localePath(locale, paths.glossaryEntry(entry))} data-term={entry} className="term">
      {children}
    </a>
  );
}
