import type { CheckedReport } from '../../checks/compare';
import type { Figure, FigureTables } from '../../figure';

/** A sentence or a paragraph with figures beside it, and what may be said of it. The wording is that of many reports, the sentences are made up. */
export interface NarrativeCase {
  sentence: string;
  /** `<kind> <part>` of every notice that is due; none where the sentence is right, or about something else. */
  due: readonly string[];
  /** Counts by `row`, `row.column`, `group`, or `normativeDocuments.<column>`, beside the usual ones. */
  figures?: Readonly<Record<string, number | null>>;
  /** Whose report it is, as its title says; a county government's if not given. */
  title?: string | null;
  lastYear?: Readonly<Record<string, number | null>>;
}

/** Titles of reports whose tables count something else than a county. */
export const titles = {
  office: '云麓县人民政府办公室2023年政府信息公开工作年度报告',
  bureau: '云麓县自然资源局2023年政府信息公开工作年度报告',
  town: '云麓县青岩镇人民政府2023年政府信息公开工作年度报告',
  unknown: null,
} as const;

/** The figures of a small county in an ordinary year. */
const usual: Readonly<Record<string, number>> = {
  received: 120,
  carriedIn: 10,
  granted: 60,
  partlyGranted: 12,
  'denied.thirdPartyRights': 5,
  'denied.internalAffairs': 3,
  'unavailable.notHeld': 25,
  'unavailable.unclear': 4,
  'notProcessed.petition': 9,
  'other.other': 4,
  concluded: 122,
  carriedOut: 8,
  reconsideration: 6,
  directLitigation: 2,
  litigationAfterReconsideration: 3,
  'normativeDocuments.issued': 14,
  'normativeDocuments.repealed': 3,
  'normativeDocuments.inForce': 88,
};

/** The tables of a case. A count that is null is printed in the document and cannot be read. */
function tablesOf(figures: NarrativeCase['figures'] = {}): FigureTables {
  const tables: Record<'proactive' | 'requests' | 'disputes', NonNullable<FigureTables['requests']>> = {
    proactive: {},
    requests: {},
    disputes: {},
  };
  for (const [key, count] of Object.entries({ ...usual, ...figures })) {
    const figure: Figure =
      count === null
        ? { state: 'unreadable', printed: '1O' }
        : { state: 'value', value: count, printed: String(count) };
    const isNormative = key.startsWith('normativeDocuments.');
    const isDispute = /^(?:reconsideration|directLitigation|litigationAfterReconsideration)$/.test(key);
    const table = isNormative ? 'proactive' : isDispute ? 'disputes' : 'requests';
    const [row, column] = isNormative ? ['normativeDocuments', key.slice(19)] : [key, 'total'];
    tables[table][row] = { ...tables[table][row], [column]: figure };
  }
  return tables;
}

/** The reports that a case is about: this year's, and last year's where it gives one. */
export function reportsOf(example: NarrativeCase) {
  const { sentence, figures, lastYear } = example;
  const last: CheckedReport | null = lastYear ? { year: 2022, form: '2021', tables: tablesOf(lastYear) } : null;
  return {
    report: {
      year: 2023,
      title: example.title === undefined ? '云麓县人民政府2023年政府信息公开工作年度报告' : example.title,
      form: '2021' as const,
      tables: tablesOf(figures),
      sections: [{ number: 1 as const, heading: '一、总体情况', text: sentence }],
    },
    lastYear: last,
  };
}
