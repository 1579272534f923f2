import { getTranslations } from 'next-intl/server';
import { BalanceTable } from '@/components/check-summary/balance-table';
import { GlossaryLink } from '@/components/glossary/glossary-link';
import { ScrollRegion } from '@/components/scroll-region/scroll-region';
import { DisputesTable } from '@/components/statutory-table/disputes-table';
import { ProactiveTable } from '@/components/statutory-table/proactive-table';
import { RequestsTable } from '@/components/statutory-table/requests-table';
import { formLabel } from '@/lib/i18n/form-label';
import { findingAnchor, localePath, paths } from '@/lib/i18n/paths';
import type { FormKey, TableKey } from '@/lib/report/form';
import type { ReportTextProps } from './report-props';

interface ReportTableProps extends ReportTextProps {
  form: FormKey;
  table: TableKey;
  /** Said where the report holds no such table. */
  missing: string;
}

/** One statutory table of a report, its cells marked where a check failed on them. */
export async function ReportTable({ locale, report, form, table, missing }: ReportTableProps) {
  const [words, item] = [
    await getTranslations({ locale, namespace: 'common.cell' }),
    await getTranslations({ locale, namespace: 'form' }),
  ];
  const figures = report.tables[table];
  if (!figures) return <p className="mt-3 text-soft">{missing}</p>;
  const failures = report.checks.findings.filter(({ outcome }) => outcome === 'fail');
  const findingOf = (row: string, column: string) => {
    if (figures[row]?.[column]?.state !== 'value') return null;
    const failure = failures.find(({ cells }) =>
      cells.some(
        (cell) => cell.table === table && cell.year === report.year && cell.row === row && cell.column === column,
      ),
    );
    return failure ? findingAnchor(failure.id) : null;
  };
  const props = {
    form,
    figures,
    lastYear: report.lastYear?.tables[table],
    findingOf,
    label: (key: string) => formLabel(locale, table, key),
    heading: (key: string) => (
      <GlossaryLink locale={locale} entry={`${table}.${key}`}>
        {formLabel(locale, table, key)}
      </GlossaryLink>
    ),
    locale,
    source: report.hasSource ? localePath(locale, paths.source(report.agency.slug, report.year)) : null,
    words: {
      blank: words('blank'),
      unreadable: words('unreadable'),
      absent: words('absent'),
      change: words('change'),
      flagged: words('flagged'),
      place: words('place'),
    },
  };
  return (
    <>
      <ScrollRegion id={`table-${table}`} label={formLabel(locale, table, 'title')} className="mt-4">
        {table === 'requests' && <RequestsTable {...props} />}
        {table === 'disputes' && <DisputesTable {...props} />}
        {table === 'proactive' && (
          <ProactiveTable {...props} itemLabel={(number) => item('proactive.item', { item: numeral(item, number) })} />
        )}
      </ScrollRegion>
      {table === 'requests' && <BalanceTable locale={locale} results={report.balances} />}
    </>
  );
}

const numerals = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

function numeral(t: Awaited<ReturnType<typeof getTranslations<'form'>>>, item: number): string {
  const key = numerals[item - 1];
  return key ? t(`numeral.${key}`) : String(item);
}
