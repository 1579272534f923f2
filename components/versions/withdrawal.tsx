import { getTranslations } from 'next-intl/server';
import { formatTime } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

/** Says that a report was taken back, when and why. */
export async function Withdrawal({ locale, reason, at }: { locale: Locale; reason: string; at: number }) {
  const t = await getTranslations({ locale, namespace: 'versions' });
  return (
    <section
      aria-label={t('withdrawn')}
      className="mt-4 border border-line border-l-4 border-l-accent bg-wash px-5 py-4"
    >
      <p className="font-semibold">{t('withdrawnOn', { date: formatTime(locale, at) })}</p>
      <p lang="zh-CN" className="prose-zh mt-1">
        {reason}
      </p>
      <p className="mt-1 text-soft">{t('withdrawnMeans')}</p>
    </section>
  );
}
