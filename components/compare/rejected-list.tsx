import { getTranslations } from 'next-intl/server';
import type { DroppedKey } from '@/lib/i18n/compare-query';
import type { Locale } from '@/lib/i18n/locales';

interface Rejected {
  key: DroppedKey | 'agencyUnknown' | 'agencyEmpty' | 'yearsEmpty' | 'noShare' | 'noComposition' | 'noPeers';
  value: string;
}

/** What the address asks for and cannot be shown, a sentence each. */
export async function RejectedList({ locale, rejected }: { locale: Locale; rejected: readonly Rejected[] }) {
  const t = await getTranslations({ locale, namespace: 'compare.rejected' });
  if (rejected.length === 0) return null;
  return (
    <div role="status" className="mt-4 border-accent border-l-4 bg-accent-wash px-4 py-2">
      <ul>
        {rejected.map(({ key, value }) => (
          <li key={`${key} ${value}`}>{t(key, { value })}</li>
        ))}
      </ul>
    </div>
  );
}
