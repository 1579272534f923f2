import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';

/** Has name and contact erased. */
export async function EraseForm({ locale, receipt, code }: { locale: Locale; receipt?: string; code?: string }) {
  const t = await getTranslations({ locale, namespace: 'feedback.erase' });
  return (
    <form action={localePath(locale, `${paths.lookUp}/erase`)} method="post" className="mt-6 print:hidden">
      <p className="prose-zh mb-3 text-soft">{t('hint')}</p>
      <input type="hidden" name="receipt" defaultValue={receipt} />
      <input type="hidden" name="code" defaultValue={code} />
      <button type="submit" className="min-h-11 cursor-pointer border border-ink px-5 font-semibold">
        {t('submit')}
      </button>
    </form>
  );
}
