import { citeReport } from '@/app/cite';
import { loadReport } from '@/app/published';
import { listChecks } from '@/db/queries/desk';
import { originOf } from '@/lib/export/citation';
import { listFigures } from '@/lib/export/report-figures';
import { isLocale } from '@/lib/i18n/locales';
import type { CheckResult, Evidence } from '@/lib/report/checks/result';

/** The figures of a report with their states and what the checks say, under the keys of the statutory form. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/agencies/[slug]/[year]/figures.json'>) {
  const { locale, slug, year } = await params;
  const loaded = isLocale(locale) ? await loadReport(slug, Number(year)) : null;
  if (!isLocale(locale) || !loaded) return Response.json({ error: { code: 'notFound' } }, { status: 404 });
  const { agency, form, tables, title, publishedOn, sourceUrl, sourceNote, sourceSha256 } = loaded.report;
  const checks: CheckResult[] = [];
  for await (const { results } of listChecks({ slug, year: loaded.report.year })) checks.push(...results);
  return Response.json(
    {
      agency: { slug: agency.slug, name: agency.name, nameEn: agency.nameEn, isFictitious: agency.isFictitious },
      year: loaded.report.year,
      form,
      title,
      publishedOn,
      source: { url: sourceUrl, note: sourceNote, sha256: sourceSha256 },
      about: Object.fromEntries(
        originOf(locale, citeReport(locale, loaded.report)).lines.map(({ key, text }) => [key, text]),
      ),
      figures: form
        ? listFigures(form, tables).map(({ table, row, column, state, value, printed }) => ({
            table,
            row,
            column,
            state,
            value,
            printed,
          }))
        : [],
      checks: checks.map(({ id, outcome, evidence }) => ({ id, outcome, ...writeEvidence(evidence) })),
    },
    { headers: { 'Content-Disposition': `attachment; filename="${slug}-${year}.json"` } },
  );
}

function writeEvidence(evidence: Evidence) {
  if (evidence.is !== 'sums') return { evidence };
  const { left, right, difference, tookBlanksAsZero } = evidence;
  return { left: left.sum, right: right.sum, difference, tookBlanksAsZero };
}
