import { getTranslations } from 'next-intl/server';
import { type SectionNumber, sectionNumbers } from '@/lib/report/draft';
import { forms, tableKeys } from '@/lib/report/form';
import type { ReportTextProps } from './report-props';
import { ReportTable } from './report-table';

/** The six sections of the form, each with its text and, where the form has one, its table. */
export async function ReportSections({ locale, report }: ReportTextProps) {
  const [t, form] = [
    await getTranslations({ locale, namespace: 'report' }),
    await getTranslations({ locale, namespace: 'form' }),
  ];
  return sectionNumbers.map((number) => {
    const section = report.sections.find((candidate) => candidate.number === number);
    const table = tableOfSection(number);
    return (
      <section key={number} id={`section-${number}`} aria-labelledby={`heading-${number}`} className="mt-10">
        <h2 id={`heading-${number}`} className="section border-line border-b pb-1">
          {form('sectionTitle', { numeral: form(`numeral.${number}`), title: form(`section.${number}`) })}
        </h2>
        {section && <SectionText text={section.text} />}
        {table && report.form && (
          <ReportTable locale={locale} report={report} form={report.form} table={table} missing={t('tableMissing')} />
        )}
        {!section && !table && <p className="mt-3 text-soft">{t('sectionMissing')}</p>}
      </section>
    );
  });
}

function tableOfSection(number: SectionNumber) {
  return tableKeys.find((key) => forms['2021'].tables.some((table) => table.key === key && table.section === number));
}

/** The report's own words, in the language they were written in. */
function SectionText({ text }: { text: string }) {
  return (
    <div lang="zh-CN" className="prose-zh mt-3 space-y-3">
      {text
        .split(/\n+/)
        .filter((paragraph) => paragraph.trim())
        .map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place.
          <p key={index}>{paragraph}</p>
        ))}
    </div>
  );
}
