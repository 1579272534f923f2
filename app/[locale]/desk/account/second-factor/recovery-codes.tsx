import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

/** Codes that each stand in for the app once: to print or write down. */
export async function RecoveryCodes({ locale, codes }: { locale: Locale; codes: readonly string[] }) {
  const t = await getTranslations({ locale, namespace: 'desk.ownSecondFactor' });
  return (
    <section aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" className="section">
        {t('recoveryCodes')}
      </h2>
      <p className="prose-zh mt-1">{t('recoveryCodesText')}</p>
      <ul className="mt-3 grid max-w-[28rem] grid-cols-2 gap-x-8 gap-y-1 border-2 border-ink bg-wash px-5 py-3 font-mono text-[1.125rem]">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </section>
  );
}
