import { answerChart } from '@/app/answer-chart';
import { answerNotFound, splitFileName } from '@/app/answer-tables';
import { citePortal } from '@/app/cite';
import { loadHome, loadVersion } from '@/app/published';
import { isLocale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { paths } from '@/lib/i18n/paths';
import { buildTotalsChart } from '@/lib/report/series';
import { yearsThrough } from '@/lib/report/years';

/** The chart of the whole portal: its data (`totals.csv`, `.xlsx`, `.json`) or the drawing (`totals.svg`, `.png`). */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/charts/[file]'>) {
  const { locale, file } = await params;
  const { name, format } = splitFileName(file);
  if (!isLocale(locale) || name !== 'totals') return answerNotFound();
  const [{ years }, version] = [await loadHome(), await loadVersion()];
  return answerChart({
    locale,
    spec: buildTotalsChart(years, yearsThrough(years.map(({ year }) => year))),
    format,
    subject: messagesOf(locale).site.name,
    cited: citePortal(locale, paths.home, version),
    fileName: 'totals',
  });
}
