import { getTranslations } from 'next-intl/server';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { dayInChina } from '@/lib/report/day-in-china';
import type { Remark } from '@/lib/report/finding';

/** What was answered to a finding, oldest first: who, when, and their own words. */
export async function RemarkList({ locale, remarks }: { locale: Locale; remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'finding.remark' });
  return (
    <ul className="mt-2 space-y-2">
      {remarks.map(({ role, text, language, writtenAt }) => (
        <li key={writtenAt} className="border-ink border-l-2 pl-3">
          <p className="text-[0.875rem] text-soft">{t(role, { date: formatDay(locale, dayInChina(writtenAt)) })}</p>
          <p lang={language} className="max-w-[42em] whitespace-pre-line">
            {text}
          </p>
        </li>
      ))}
    </ul>
  );
}
