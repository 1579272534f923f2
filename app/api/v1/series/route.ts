import { listOpenSeries, type OpenPoint, parseMeasure } from '@/db/queries/open-series';
import { operations } from '@/lib/api/operations';
import { ApiError } from '@/lib/api/problem';
import { apiWords } from '@/lib/api/words';
import { serveList } from '../serve';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '../other-methods';

export const GET = serveList(operations.listSeries, async ({ measure: name, ...query }, { locale, ...page }) => {
  const measure = parseMeasure(name);
  if (!measure)
    throw new ApiError('parameterInvalid', [{ name: 'measure', message: apiWords(locale, 'parameter.measure') }]);
  const found = await listOpenSeries(measure, { ...query, ...page });
  return found.map(({ position, measured, figure, ...point }) => ({
    item: { ...point, measure: name, ...('indicator' in measure ? ofIndicator(measured) : ofFigure(figure)) },
    position,
  }));
});

function ofIndicator(measured: OpenPoint['measured']) {
  const isRate = measured?.kind === 'rate';
  return {
    state: measured ? ('value' as const) : ('unknown' as const),
    value: measured?.value ?? null,
    numerator: isRate ? measured.numerator : null,
    denominator: isRate ? measured.denominator : null,
  };
}

function ofFigure(figure: OpenPoint['figure']) {
  return {
    state: figure?.state ?? ('absent' as const),
    value: figure?.state === 'value' ? figure.value : null,
    numerator: null,
    denominator: null,
  };
}
