import { getTranslations } from 'next-intl/server';
import { formLabel, shortLabel } from '@/lib/i18n/form-label';
import { formatCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Basis, CheckKind, Result, Statement, Term } from '@/lib/report/checks/result';
import type { ReportFinding } from '@/lib/report/finding';
import { type QuantityKey, quantityKeys } from '@/lib/report/narrative/quantities';

interface NoticeListProps {
  locale: Locale;
  year: number;
  findings: readonly ReportFinding[];
}

/** What the text of a report states and its figures do not bear out: the sentence quoted, and the figures beside it. No verdict. */
export async function NoticeList({ locale, year, findings }: NoticeListProps) {
  const notices = findings.flatMap(({ kind, part, outcome, evidence }) =>
    outcome === 'notice' && evidence.is === 'statements' && isSaid(kind) && isQuantity(part)
      ? evidence.statements.map((statement) => ({ kind, part, statement }))
      : [],
  );
  if (notices.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'notice' });
  return (
    <section aria-labelledby="notices" className="mt-5">
      <h3 id="notices" className="font-semibold">
        {t('title', { count: notices.length })}
      </h3>
      <p className="text-[0.9375rem] text-soft">{t('intro')}</p>
      <ul className="mt-3 space-y-3">
        {notices.map(({ kind, part, statement }) => (
          <li
            key={`${kind} ${part} ${statement.stated} ${statement.sentence}`}
            className="border-rule border-l-4 bg-wash px-4 py-2 text-[0.9375rem]"
          >
            <blockquote lang="zh-CN">“{statement.sentence}”</blockquote>
            <p className="mt-1">
              {t(`${kind}.says`, {
                what: t(`quantity.${part}`),
                stated:
                  statement.unit === 'percent' ? `${statement.stated}%` : formatCount(locale, Number(statement.stated)),
                figures: describeResult(locale, statement, year),
              })}{' '}
              <a href={`#section-${statement.section}`}>{t('section', { section: statement.section })}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Said = 'narrative.figures' | 'narrative.parts' | 'narrative.ratio';
const isSaid = (kind: CheckKind): kind is Said =>
  kind === 'narrative.figures' || kind === 'narrative.parts' || kind === 'narrative.ratio';
const isQuantity = (part: string): part is QuantityKey | 'list' =>
  part === 'list' || quantityKeys.some((key) => key === part);

/** The figures written out: `新收 3525 + 上年结转 121 = 3646`, or `74 ÷ 14 = 528.57%`. */
function describeResult(locale: Locale, { stated, comesTo }: Statement, year: number): string {
  if (comesTo.is === 'sum') return describeBasis(locale, comesTo.of, year);
  const decimals = Math.max(2, stated.split('.')[1]?.length ?? 0);
  const percent =
    `${new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(comesTo.value)}%`.replace('-', '−');
  const count = (basis: Basis) => formatCount(locale, basis.sum);
  return `${partsOf(comesTo, count)} = ${percent}`;
}

function partsOf(result: Exclude<Result, { is: 'sum' }>, count: (basis: Basis) => string): string {
  if (result.is === 'share') return `${count(result.of)} ÷ ${count(result.in)}`;
  return `(${count(result.to)} − ${count(result.from)}) ÷ ${count(result.from)}`;
}

/** One number for each row, zeros of a long sum left out. */
function describeBasis(locale: Locale, { terms, sum }: Basis, year: number): string {
  const named = new Map<string, number>();
  for (const [index, term] of terms.entries()) {
    const label = 'stated' in term ? String(index) : labelOf(locale, term, year);
    named.set(label, (named.get(label) ?? 0) + ('stated' in term ? term.stated : (term.value ?? 0)));
  }
  const spoken = [...named].filter(([, value]) => named.size === 1 || value !== 0);
  const isStated = terms.some((term) => 'stated' in term);
  const written = spoken.map(([label, value]) => (isStated ? '' : `${label} `) + formatCount(locale, value));
  const total = formatCount(locale, sum);
  return written.length > 1 ? `${written.join(' + ')} = ${total}` : (written[0] ?? total);
}

function labelOf(locale: Locale, { table, row, column, year: of }: Term, year: number): string {
  const label = table === 'proactive' ? formLabel(locale, table, `column.${column}`) : shortLabel(locale, table, row);
  return of === year ? label : `${of} ${label}`;
}
