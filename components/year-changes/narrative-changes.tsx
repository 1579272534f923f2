import { getTranslations } from 'next-intl/server';
import { formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { MarkedSection } from './mark-differences';
import { NarrativeSection } from './narrative-section';

interface NarrativeChangesProps {
  locale: Locale;
  years: { before: string; now: string };
  sections: readonly MarkedSection[];
}

/** The sections of two reports beside each other, and how much of the later one stands in the earlier one. */
export async function NarrativeChanges({ locale, years, sections }: NarrativeChangesProps) {
  const [t, form] = [
    await getTranslations({ locale, namespace: 'changes' }),
    await getTranslations({ locale, namespace: 'form' }),
  ];
  const words = {
    ...years,
    removed: t('mark.removed', { year: years.before }),
    added: t('mark.added', { year: years.now }),
    end: t('mark.end'),
    same: t('mark.same'),
  };
  return (
    <section aria-labelledby="narrative" className="mt-12">
      <h2 id="narrative" className="section">
        {t('narrative.title')}
      </h2>
      <p className="mt-1 max-w-prose text-soft">{t('narrative.intro', years)}</p>
      {sections.map(({ number, before: earlier, now: later, repetition, rows }) => (
        <section key={number} aria-labelledby={`narrative-${number}`} className="mt-7">
          <h3 id={`narrative-${number}`} className="font-semibold">
            {form('sectionTitle', { numeral: form(`numeral.${number}`), title: form(`section.${number}`) })}
          </h3>
          {repetition && (
            <p className="text-[0.9375rem] text-soft">
              {t('narrative.repeated', {
                before: years.before,
                unchanged: repetition.unchanged,
                sentences: repetition.sentences,
              })}{' '}
              {repetition.share !== null &&
                t('narrative.share', { before: years.before, share: formatShare(locale, repetition.share) })}
            </p>
          )}
          {earlier && later ? (
            <NarrativeSection rows={rows} words={words} />
          ) : (
            <p className="text-[0.9375rem] text-soft">
              {!earlier && !later
                ? t('narrative.neither')
                : t('narrative.missing', { year: earlier ? years.now : years.before })}
            </p>
          )}
          {(earlier === null) !== (later === null) && (
            <p lang="zh-CN" className="prose-zh mt-2 whitespace-pre-line">
              {earlier ?? later}
            </p>
          )}
        </section>
      ))}
    </section>
  );
}
