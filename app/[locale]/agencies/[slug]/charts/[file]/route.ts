import { answerChart } from '@/app/answer-chart';
import { answerNotFound, splitFileName } from '@/app/answer-tables';
import { citeAgency } from '@/app/cite';
import { loadAgency } from '@/app/published';
import { agencyName } from '@/lib/i18n/agency-name';
import { isLocale } from '@/lib/i18n/locales';
import { chartAgency } from '@/lib/report/agency-charts';
import { agencyChartKeys } from '@/lib/report/series';

/** A chart of an agency: its data (`volumes.csv`, `.xlsx`, `.json`) or the drawing (`volumes.svg`, `.png`). */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/charts/[file]'>) {
  const { locale, slug, file } = await params;
  const { name, format } = splitFileName(file);
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
