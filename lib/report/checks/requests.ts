import { applicantColumns } from '../form';
import { type Addend, requestRows, type SumRule } from './sum-rule';

const columns: readonly string[] = [...applicantColumns, 'total'];
const keys = (...addends: string[]): readonly Addend[] => addends.map((key) => ({ key }));

/** Printed over table 3 by the form itself. */
export const balance: SumRule = {
  kind: 'requests.balance',
  inputs: ['requests'],
  expression: 'received + carriedIn = concluded + carriedOut',
  table: 'requests',
  by: 'column',
  parts: () => columns,
  left: () => keys('received', 'carriedIn'),
  right: () => keys('concluded', 'carriedOut'),
};

export const outcomes: SumRule = {
  kind: 'requests.outcomes',
  inputs: ['requests'],
  expression: 'granted + partlyGranted + denied.* + unavailable.* + notProcessed.* + other.* = concluded',
  table: 'requests',
  by: 'column',
  parts: () => columns,
  left: (report) =>
    requestRows(report)
      .filter(({ key, groups }) => groups[0] === 'outcomes' && key !== 'concluded')
      .map(({ key }) => ({ key })),
  right: () => keys('concluded'),
};

export const applicants: SumRule = {
  kind: 'requests.applicants',
  inputs: ['requests'],
  expression: 'naturalPerson + business + research + publicInterest + legalService + otherOrganisation = total',
  table: 'requests',
  by: 'row',
  parts: (report) => requestRows(report).map(({ key }) => key),
  left: () => keys(...applicantColumns),
  right: () => keys('total'),
};

/** What one year carries over is what the next begins with, whatever forms they are in. */
export const carry: SumRule = {
  kind: 'years.carry',
  inputs: ['requests', 'lastYear'],
  expression: 'carriedOut of last year = carriedIn',
  table: 'requests',
  by: 'column',
  parts: () => columns,
  left: () => [{ key: 'carriedOut', isLastYear: true }],
  right: () => keys('carriedIn'),
};
