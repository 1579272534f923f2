import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { QuestionsQuery } from '@/lib/i18n/questions-query';

/** Searches the questions: a plain GET form. An agency or year that the address names stays. */
export async function QuestionsFilter({ locale, query }: { locale: Locale; query: QuestionsQuery }) {
  const t = await getTranslations({ locale, namespace: 'questions' });
  return (
    <search>
      <form
        action={localePath(locale, paths.questions)}
        className="my-5 flex max-w-[46rem] flex-wrap items-end gap-x-4 gap-y-3 border-line border-y bg-wash p-4"
      >
        {query.agency && <input type="hidden" name="agency" value={query.agency} />}
        {query.year && <input type="hidden" name="year" value={query.year} />}
        <label className="min-w-52 flex-1 text-[0.875rem]">
          {t('words')}
          <input
            key={query.q}
            name="q"
            type="search"
            defaultValue={query.q ?? ''}
            maxLength={100}
            autoComplete="off"
            className="input mt-1"
          />
        </label>
        <button type="submit" className="button">
          {t('search')}
        </button>
      </form>
    </search>
  );
}
