import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { citePortal } from '@/app/cite';
import { loadParents, loadVersion } from '@/app/published';
import { PageFrame } from '@/components/page-frame/page-frame';
import { ListSteps } from '@/components/pagination/list-steps';
import { PublicationFilter } from '@/components/publication/publication-filter';
import { PublicationMatrix } from '@/components/publication/publication-matrix';
import { PublicationTotals } from '@/components/publication/publication-totals';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { citationOf } from '@/lib/export/citation';
import { mostRows } from '@/lib/export/data-table';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';
import {
  type PublicationQuery,
  parsePublicationQuery,
  publicationPath,
  publicationSearch,
} from '@/lib/i18n/publication-query';
import { loadPublication } from './load-publication';

/** Rendered whole at each request: what it shows depends on the query and on the day. */
export const instant = false;

const pageSize = 25;

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('publication')];
  return pageMetadata(locale, paths.publication, t('title'), t('description'));
}

export default async function PublicationPage({ searchParams }: PageProps<'/[locale]/publication'>) {
  const query = parsePublicationQuery(await searchParams);
  const [locale, t, words, checks] = [
    await getLocale(),
    await getTranslations('publication'),
    await getTranslations('agencies'),
    await getTranslations('checks'),
  ];
  const { totals, years, chosenYear, agencies, total, next } = await loadPublication(query, pageSize);
  const parents = await loadParents(query.parent);
  const to = (state: PublicationQuery) => localePath(locale, publicationPath(state));
  return (
    <PageFrame locale={locale} path={publicationPath(query)}>
      <h1 className="mb-4">{t('title')}</h1>
      <p className="prose-zh">{t('rule')}</p>
      <p className="prose-zh mt-2 mb-6">{t('since')}</p>
      {years.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <>
          <h2 className="section">{t('totals')}</h2>
          <PublicationTotals locale={locale} totals={totals} />
          <p className="prose-zh mt-2 text-[0.875rem] text-soft">{t('inTimeNote')}</p>
          <h2 className="section mt-10 mb-4">{t('byAgency')}</h2>
          <PublicationFilter {...{ locale, query, parents, years, chosenYear }} />
          <p className="mt-5 mb-1 text-soft" role="status">
            {total > 0 ? words('intro', { count: total }) : words('none')}
          </p>
          {agencies.length > 0 && <PublicationMatrix {...{ locale, years, agencies }} />}
          {agencies.length === 0 && query.after && <p className="py-3">{checks('atEnd')}</p>}
          <ListSteps
            label={words('pages')}
            first={query.after ? { href: to({ ...query, after: undefined }), text: checks('first') } : null}
            next={next ? { href: to({ ...query, after: next }), text: checks('next') } : null}
          />
        </>
      )}
      <h2 className="section mt-10 mb-2">{t('why')}</h2>
      <div className="prose-zh">
        <p>{t('whyText')}</p>
        <ul className="my-2 list-disc pl-6">
          {(['whyLate', 'whyElsewhere', 'whyNotHere', 'whyMerged'] as const).map((reason) => (
            <li key={reason}>{t(reason)}</li>
          ))}
        </ul>
        <Link href={localePath(locale, paths.feedback)}>{t('tellUs')}</Link>
      </div>
      {agencies.length > 0 && (
        <TakeAway
          locale={locale}
          files={dataFiles(localePath(locale, '/files/publication'), publicationSearch({ ...query, after: undefined }))}
          tooLong={total > mostRows ? mostRows : null}
          citation={citationOf(locale, citePortal(locale, paths.publication, await loadVersion()))}
          feed={localePath(locale, '/feed.xml')}
        />
      )}
    </PageFrame>
  );
}
