import { getTranslations } from 'next-intl/server';
import { formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { smallNumber } from '@/lib/report/indicators';
import { inTimeShare, type ResponseTimes as Times } from '@/lib/report/response-times';

/** How the time for an answer was kept: the fraction first, and what it leaves out beside it. */
export async function ResponseTimes({ locale, times }: { locale: Locale; times: Times }) {
  const t = await getTranslations({ locale, namespace: 'questions.times' });
  const share = inTimeShare(times);
  const others = (['late', 'overdue', 'notDue', 'waiting', 'closed'] as const).filter((key) => times[key] > 0);
  return (
    <div className="mb-5 max-w-[46rem] border-2 border-line bg-wash px-4 py-3">
      <p>
        {t('inTime')}{' '}
        {share ? (
          <>
            <span className="whitespace-nowrap font-semibold text-[1.1875rem] tabular-nums">
              {t('fraction', share)}
            </span>{' '}
            <span className="whitespace-nowrap">
              {t('share', { share: formatShare(locale, share.numerator / share.denominator) })}
            </span>{' '}
            {share.denominator < smallNumber && <span className="text-soft">{t('small', { count: smallNumber })}</span>}
          </>
        ) : (
          <span>{t('none')}</span>
        )}
      </p>
      {others.length > 0 && (
        <p className="text-[0.9375rem]">{others.map((key) => t(key, { count: times[key] })).join(t('between'))}</p>
      )}
      <p className="mt-1 text-[0.875rem] text-soft">{t('how')}</p>
    </div>
  );
}
