import { loadReport } from '@/app/published';
import { operations } from '@/lib/api/operations';
import { figure } from '@/lib/api/resources';
import { listFigures } from '@/lib/export/report-figures';
import { takeCounts } from '@/lib/report/counts';
import { indicatorKeys, measureCounts } from '@/lib/report/indicators';
import { reportAddress } from '../../../public-address';
import { serveThing } from '../../../serve';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '../../../other-methods';

export const GET = serveThing(
  operations.getReport,
  async ({ agency: slug, year }) => {
    const loaded = await loadReport(slug, year);
    if (!loaded) return null;
    const { agency, form, tables, period, sections, notes, updatedAt, ...report } = loaded.report;
    const counts = takeCounts(tables);
    return {
      agency: slug,
      agencyName: agency.name,
      agencyNameEn: agency.nameEn,
      isFictitious: agency.isFictitious,
      year,
      form,
      title: report.title,
      publishedOn: report.publishedOn,
      updatedAt: new Date(updatedAt).toISOString(),
      sourceUrl: report.sourceUrl,
      sourceSha256: report.sourceSha256,
      url: reportAddress(slug, year),
      periodFrom: period?.from ?? null,
      periodTo: period?.to ?? null,
      sections: [...sections],
      figures: (form ? listFigures(form, tables) : []).map(({ columnLabel: _, kind: __, ...cell }) => cell),
      indicators: indicatorKeys.map((key) => {
        const measured = measureCounts(key, counts);
        const isRate = measured?.kind === 'rate';
        return {
          key,
          value: measured?.value ?? null,
          numerator: isRate ? measured.numerator : null,
          denominator: isRate ? measured.denominator : null,
        };
      }),
      notes: notes.map(({ code, severity }) => ({ code, severity })),
    };
  },
  { schema: figure, of: ({ figures }) => figures },
);
