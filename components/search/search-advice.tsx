import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';

const examples = ['first', 'second', 'third', 'fourth'] as const;

/** What can be searched for, and how, each with an example to press. */
export async function SearchAdvice({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'search' });
  return (
    <section aria-labelledby="advice" className="mt-6">
      <h2 id="advice" className="section">
        {t('advice')}
      </h2>
      <ul className="prose-zh mt-1 space-y-1">
        {examples.map((example) => (
          <li key={example}>
            {t(`examples.${example}.text`)}{' '}
            <Link
              href={localePath(locale, `${paths.search}?${new URLSearchParams({ q: t(`examples.${example}.query`) })}`)}
              className="inline-block py-0.5"
            >
              {t(`examples.${example}.query`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
