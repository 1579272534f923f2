import { getTranslations } from 'next-intl/server';
import { answerChart } from '@/app/answer-chart';
import { answerNotFound, answerTables, isTableFormat, splitFileName } from '@/app/answer-tables';
import { citeAgency } from '@/app/cite';
import { loadAgency } from '@/app/published';
import { originOf } from '@/lib/export/citation';
import { reasonsTable } from '@/lib/export/reasons-table';
import { exportWords } from '@/lib/export/words';
import { agencyName } from '@/lib/i18n/agency-name';
import { isLocale } from '@/lib/i18n/locales';
import { chartAgency } from '@/lib/report/agency-charts';
import { listReasons } from '@/lib/report/outcome-reasons';
import { agencyChartKeys } from '@/lib/report/series';
import { yearsThrough } from '@/lib/report/years';

/** A chart of an agency: its data (`volumes.csv`, `.xlsx`, `.json`) or the drawing (`volumes.svg`, `.png`). */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/charts/[file]'>) {
  const { locale, slug, file } = await params;
  const { name, format } = splitFileName(file);
  if (name === 'reasons') return answerReasons(locale, slug, format);
  const key = agencyChartKeys.find((candidate) => candidate === name);
  const loaded = isLocale(locale) && key ? await loadAgency(slug) : null;
  if (!isLocale(locale) || !key || !loaded) return answerNotFound();
  return answerChart({
    locale,
    spec: chartAgency(key, loaded.reports),
    format,
    subject: agencyName(locale, loaded.agency),
    cited: citeAgency(locale, loaded),
    fileName: `${slug}-${key}`,
  });
}

/** The reasons below the chart of outcomes: `reasons.csv`, `.xlsx`, `.json`. */
async function answerReasons(locale: string, slug: string, format: string): Promise<Response> {
  const loaded = isLocale(locale) && isTableFormat(format) ? await loadAgency(slug) : null;
  if (!isLocale(locale) || !isTableFormat(format) || !loaded) return answerNotFound();
  const [t, chart] = [
    await getTranslations({ locale, namespace: 'outcomes' }),
    await getTranslations({ locale, namespace: 'chart' }),
  ];
  const years = yearsThrough(loaded.reports.map(({ year }) => year));
  const title = t('reasons');
  const table = reasonsTable(locale, listReasons(loaded.reports, years), years, {
    title,
    year: chart('year'),
    group: t('group'),
    reason: t('reason'),
    count: t('count'),
    share: t('share'),
    unit: exportWords(locale)('unit.count'),
    groupName: (key) => chart(`series.${key}`),
  });
  const origin = originOf(locale, {
    ...citeAgency(locale, loaded),
    title: `${agencyName(locale, loaded.agency)}: ${title}`,
  });
  return answerTables({ locale, format, fileName: `${slug}-reasons`, origin, tables: [table] });
}
