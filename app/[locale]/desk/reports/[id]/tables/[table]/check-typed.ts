import { getTranslations } from 'next-intl/server';
import type { GridCheck } from '@/components/figure-grid/check-lines';
import type { RevisionDetail } from '@/db/queries/revisions';
import { findingPart, findingText } from '@/lib/i18n/finding-text';
import type { Locale } from '@/lib/i18n/locales';
import { checkFigures } from '@/lib/report/checks';
import type { CheckOutcome } from '@/lib/report/checks/result';
import type { FormKey, TableKey } from '@/lib/report/form';
import { withCell } from '@/lib/report/revision';
import { blocksToType, type ReadTable, readTable } from '@/lib/report/typed-figure';

type Fields = Readonly<Record<string, string | undefined>>;

/** Whether a report is typed in by hand: there is neither a document that it was read from nor a published report that it corrects. */
export const isTypedIn = ({ documentSha256, reason }: Pick<RevisionDetail, 'documentSha256' | 'reason'>): boolean =>
  documentSha256 === null && reason === null;

/** What was typed into a table of a revision. */
export function readTyped({ content }: RevisionDetail, form: FormKey, table: TableKey, fields: Fields): ReadTable {
  const figures = content.tables[table] ?? {};
  return readTable(blocksToType(form, table, figures), figures, fields);
}

/** How the sums of a revision would come out with what was typed into one of its tables; as they are stored with no fields. */
export async function checkTyped(
  locale: Locale,
  revision: RevisionDetail,
  { form, table }: { form: FormKey; table: TableKey },
  fields: Fields,
): Promise<GridCheck> {
  const [t, check] = [
    await getTranslations({ locale, namespace: 'desk.grid' }),
    await getTranslations({ locale, namespace: 'check' }),
  ];
  const { year, content, lastYear } = revision;
  const { changed, unreadable } = readTyped(revision, form, table, fields);
  const tables = changed.reduce((all, { after, ...cell }) => withCell(all, { table, ...cell }, after), content.tables);
  const before = lastYear?.form ? { year: year - 1, form: lastYear.form, tables: lastYear.tables } : null;
  const results = checkFigures({ year, form, tables }, before);
  const count = (outcome: CheckOutcome) => results.filter((result) => result.outcome === outcome).length;
  return {
    summary: t('summary', { pass: count('pass'), fail: count('fail'), cannotTell: count('cannotTell') }),
    lines: results
      .filter(({ outcome }) => outcome === 'fail')
      .map((result) => ({
        id: result.id,
        isFailure: true,
        text: `${check(`${result.kind}.title`)} · ${findingPart(locale, result)}${t('colon')}${findingText(locale, result, year)}`,
      })),
    errors: Object.fromEntries(unreadable.map((field) => [field, t('noFigure')])),
  };
}
