import { getTranslations } from 'next-intl/server';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { DisputesTable } from '@/components/statutory-table/disputes-table';
import { ProactiveTable } from '@/components/statutory-table/proactive-table';
import { RequestsTable } from '@/components/statutory-table/requests-table';
import { formLabel } from '@/lib/i18n/form-label';
import { formatChange, formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { CheckedReport } from '@/lib/report/checks/compare';
import { countOf } from '@/lib/report/figure';
import { type TableKey, tableKeys } from '@/lib/report/form';

interface ComparedTablesProps {
  locale: Locale;
  before: CheckedReport;
  now: CheckedReport;
}

/** The statutory tables, each cell with both years' figures and the difference. */
export async function ComparedTables({ locale, before, now }: ComparedTablesProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const years = { before: String(before.year), now: String(now.year) };
  const isOfOneForm = before.form === now.form;
  return (
    <section aria-labelledby="tables" className="mt-12">
      <h2 id="tables" className="section">
        {t('tables.title')}
      </h2>
      <p className="mt-1 max-w-prose text-soft">{t('tables.intro', years)}</p>
      {!isOfOneForm && (
        <p className="mt-3 max-w-prose border-rule border-l-4 bg-wash px-4 py-2 text-[0.9375rem]">
          {t('tables.formBreak', { ...years, beforeForm: before.form, nowForm: now.form })}
        </p>
      )}
      {tableKeys.map((table) =>
        table === 'proactive' && !isOfOneForm ? (
          <ComparableRows key={table} locale={locale} before={before} now={now} />
        ) : (
          <ComparedTable key={table} table={table} locale={locale} before={before} now={now} />
        ),
      )}
    </section>
  );
}

async function ComparedTable({ locale, before, now, table }: ComparedTablesProps & { table: TableKey }) {
  const [t, cell, form] = [
    await getTranslations({ locale, namespace: 'changes' }),
    await getTranslations({ locale, namespace: 'common.cell' }),
    await getTranslations({ locale, namespace: 'form' }),
  ];
  const [earlier, later] = [before.tables[table], now.tables[table]];
  if (!earlier || !later) {
    const [missing] = [before, now].filter(({ tables }) => !tables[table]);
    return (
      <p className="mt-5 text-soft">
        {t('tables.missing', { table: formLabel(locale, table, 'title'), year: String(missing?.year) })}
      </p>
    );
  }
  const props = {
    // Its rows hold those of the form of 2019, and the one undivided row is put in where a report has it.
    form: before.form === now.form ? now.form : ('2021' as const),
    figures: later,
    lastYear: earlier,
    findingOf: () => null,
    label: (key: string) => formLabel(locale, table, key),
    heading: (key: string) => (
      <GlossaryLink locale={locale} entry={`${table}.${key}`}>
        {formLabel(locale, table, key)}
      </GlossaryLink>
    ),
    locale,
    source: null,
    showsEarlier: true,
    words: {
      blank: cell('blank'),
      unreadable: cell('unreadable'),
      absent: cell('absent'),
      change: t('tables.difference'),
      flagged: cell('flagged'),
      place: cell('place'),
    },
  };
  return (
    <ScrollRegion label={formLabel(locale, table, 'title')} className="mt-6">
      {table === 'requests' && <RequestsTable {...props} />}
      {table === 'disputes' && <DisputesTable {...props} />}
      {table === 'proactive' && (
        <ProactiveTable
          {...props}
          itemLabel={(item) => form('proactive.item', { item: form(`numeral.${numerals[item - 1] ?? '1'}`) })}
        />
      )}
    </ScrollRegion>
  );
}

const numerals = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
/** What both forms of table 2 count alike (domain.md, section 4). */
const comparableRows = ['licensing', 'penalties', 'coercion'] as const;

async function ComparableRows({ locale, before, now }: ComparedTablesProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const words = await getTranslations({ locale, namespace: 'common.cell' });
  const label = (key: string) => formLabel(locale, 'proactive', key);
  const of = (report: CheckedReport, row: string) => report.tables.proactive?.[row]?.decisions;
  const show = (report: CheckedReport, row: string) => {
    const figure = of(report, row);
    const count = countOf(figure);
    if (count !== null) return formatCount(locale, count);
    return (
      <span className="text-soft">{words(!figure ? 'absent' : figure.state === 'blank' ? 'blank' : 'unreadable')}</span>
    );
  };
  return (
    <div className="scroll mt-6">
      <table className="statutory max-w-2xl">
        <caption>
          {label('title')} <span>{t('tables.comparableOnly')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{label('column.decisions')}</th>
            <th scope="col">{before.year}</th>
            <th scope="col">{now.year}</th>
            <th scope="col">{t('tables.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {comparableRows.map((row) => {
            const [from, to] = [countOf(of(before, row)), countOf(of(now, row))];
            return (
              <tr key={row}>
                <th scope="row">{label(`row.${row}`)}</th>
                <td className="text-right">{show(before, row)}</td>
                <td className="text-right">{show(now, row)}</td>
                <td className="text-right">{from === null || to === null ? '—' : formatChange(locale, to - from)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
