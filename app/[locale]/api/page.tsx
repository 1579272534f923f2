import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { OperationCard } from '@/components/api/operation-card';
import { PageFrame } from '@/components/page-frame/page-frame';
import { describeOperations } from '@/lib/api/describe-operations';
import { base } from '@/lib/api/document';
import { problemCodes } from '@/lib/api/problem';
import { apiWords } from '@/lib/api/words';
import { env } from '@/lib/env';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { paths } from '@/lib/i18n/paths';

const conventions = ['paging', 'csv', 'cache', 'limits', 'cors', 'stability'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('api.page')];
  return pageMetadata(locale, paths.api, t('title'), t('description'));
}

/** The API as a page to read, from the same operations as its OpenAPI document. */
export default async function ApiPage() {
  const [locale, t] = [await getLocale(), await getTranslations('api.page')];
  return (
    <PageFrame locale={locale} path={paths.api}>
      <h1>{t('title')}</h1>
      <p className="prose-zh mt-3 text-soft">{t('lead')}</p>
      <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <code className="break-all">{env.SITE_URL + base}</code>
        <a href={`${base}/openapi.json`}>{t('document')}</a>
      </p>
      <section aria-labelledby="operations" className="mt-8">
        <h2 id="operations" className="section">
          {t('operations')}
        </h2>
        {describeOperations(locale).map((operation) => (
          <OperationCard
            key={operation.id}
            operation={operation}
            words={{
              parameters: t('parameters'),
              parameter: t('columnParameter'),
              fields: t('fields'),
              field: t('columnField'),
              values: t('columnType'),
              meaning: t('columnMeaning'),
              required: t('required'),
              default: (value) => t('default', { value }),
              fieldsOf: (name) => t('fieldsOf', { name }),
              example: t('example'),
            }}
          />
        ))}
      </section>
      <section aria-labelledby="conventions" className="mt-10">
        <h2 id="conventions" className="section">
          {t('conventions')}
        </h2>
        <dl className="prose-zh mt-2 space-y-4">
          {conventions.map((topic) => (
            <div key={topic}>
              <dt className="font-semibold">{t(`${topic}Title`)}</dt>
              <dd>{topic === 'limits' ? t('limits', { count: env.API_LIMIT_PER_MINUTE }) : t(topic)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="errors" className="mt-10">
        <h2 id="errors" className="section">
          {t('errors')}
        </h2>
        <p className="prose-zh mt-1">{t('errorsText')}</p>
        <div className="scroll mt-3">
          <table className="listing">
            <tbody>
              {Object.entries(problemCodes).map(([code, status]) => (
                <tr key={code} id={`problem-${code}`}>
                  <th scope="row">
                    <span className="font-normal text-soft">{status}</span> <code className="break-all">{code}</code>
                  </th>
                  <td>{apiWords(locale, `problem.${code}.detail`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </PageFrame>
  );
}
