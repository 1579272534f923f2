import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { noteText, placeText } from '@/lib/i18n/note-text';
import type { Note } from '@/lib/report/draft';

interface ReportNotesProps {
  locale: Locale;
  notes: readonly Note[];
}

/** What reading the document mended, doubted or missed. */
export async function ReportNotes({ locale, notes }: ReportNotesProps) {
  if (notes.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'report' });
  return (
    <details className="mt-10 border-line border-t pt-3 text-[0.9375rem]">
      <summary className="cursor-pointer font-semibold">
        {t('notes')} ({notes.length})
      </summary>
      <p className="mt-2 text-soft">{t('notesIntro')}</p>
      <ul className="mt-2 list-disc space-y-1 pl-6">
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two notes may say the same of two places.
          <li key={index}>
            {noteText(locale, note)}{' '}
            {note.place && <span className="text-soft">({placeText(locale, note.place)})</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
