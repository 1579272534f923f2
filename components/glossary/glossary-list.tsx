import { getTranslations } from 'next-intl/server';
import type { ExplainedEntry } from '@/lib/i18n/glossary';
import type { Locale } from '@/lib/i18n/locales';
import { glossaryTopics } from '@/lib/report/glossary';

interface GlossaryListProps {
  locale: Locale;
  entries: readonly ExplainedEntry[];
}

/** The entries by topic, with a list of the topics beside them. */
export async function GlossaryList({ locale, entries }: GlossaryListProps) {
  const t = await getTranslations({ locale, namespace: 'glossary' });
  const topics = glossaryTopics
    .map((topic) => ({ topic, own: entries.filter((entry) => entry.topic === topic) }))
    .filter(({ own }) => own.length > 0);
  return (
    <div className="mt-6 gap-x-12 lg:grid lg:grid-cols-[15rem_1fr]">
      <nav aria-label={t('contents')} className="print:hidden lg:sticky lg:top-4 lg:self-start">
        <ol className="flex flex-wrap gap-x-5 border-line border-y py-2 lg:block lg:border-b-0">
          {topics.map(({ topic, own }) => (
            <li key={topic}>
              <a href={`#topic-${topic}`} className="inline-block py-1">
                {t(`topic.${topic}`)}
              </a>{' '}
              <span className="text-[0.875rem] text-soft">{own.length}</span>
            </li>
          ))}
        </ol>
      </nav>
      <div className="min-w-0">
        {topics.map(({ topic, own }) => (
          <section key={topic} aria-labelledby={`topic-${topic}`} className="mb-10">
            <h2 id={`topic-${topic}`} className="section mb-2">
              {t(`topic.${topic}`)}
            </h2>
            {own.map((entry) => (
              <Entry key={entry.id} locale={locale} entry={entry} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

async function Entry({ locale, entry }: { locale: Locale; entry: ExplainedEntry }) {
  const [t, form] = [
    await getTranslations({ locale, namespace: 'glossary' }),
    await getTranslations({ locale, namespace: 'form.name' }),
  ];
  const { id, label, under, meaning, counted } = entry;
  const articles = describeArticles(t, entry);
  return (
    // Not a landmark: there would be a hundred, some of one name.
    <div id={id} className="glossary-entry">
      <div className="flex items-baseline gap-x-3">
        <h3 className="font-semibold">
          {under && <span className="font-normal text-soft">{under} › </span>}
          {label}
        </h3>
        <a
          href={`#${id}`}
          aria-label={t('permanent', { label })}
          className="inline-block min-w-6 text-center text-soft no-underline print:hidden"
        >
          #
        </a>
      </div>
      <p className="prose-zh">{meaning}</p>
      <p className="prose-zh mt-1 text-[0.9375rem] text-soft">
        <span className="font-semibold">{t('counted')}</span> {counted}
      </p>
      {(articles ?? entry.form) && (
        <p className="mt-1 text-[0.875rem] text-soft">
          {[entry.form && t('onlyForm', { form: form(entry.form) }), articles].filter(Boolean).join(' · ')}
        </p>
      )}
    </div>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<'glossary'>>>;

/** The articles that an entry rests on, in words; null where there are none. */
export function describeArticles(t: Translate, { articles }: Pick<ExplainedEntry, 'articles'>): string | null {
  return articles.length > 0 ? t('articles', { articles: articles.join(t('listSeparator')) }) : null;
}
