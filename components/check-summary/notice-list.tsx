import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { statementText } from '@/lib/i18n/statement-text';
import type { ReportFinding } from '@/lib/report/finding';

interface NoticeListProps {
  locale: Locale;
  year: number;
  findings: readonly ReportFinding[];
}

/** What the text of a report states and its figures do not bear out: the sentence quoted, and the figures beside it. No verdict. */
export async function NoticeList({ locale, year, findings }: NoticeListProps) {
  const notices = findings.flatMap(({ kind, part, outcome, evidence }) =>
    outcome === 'notice' && evidence.is === 'statements'
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
              {statementText(locale, { kind, part }, statement, year)}{' '}
              <a href={`#section-${statement.section}`}>{t('section', { section: statement.section })}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
