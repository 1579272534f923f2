import type { CompareQuery } from '@/lib/i18n/compare-query';
import type { Locale } from '@/lib/i18n/locales';

export interface ComparePartProps {
  locale: Locale;
  query: CompareQuery;
}
