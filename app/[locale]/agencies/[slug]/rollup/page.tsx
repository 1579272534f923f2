import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { citeRollUp } from '@/app/cite';
import { loadAgency, loadRollUp, loadRollUpYears, loadVersion } from '@/app/published';
import { Breadcrumb } from '@/components/breadcrumb/breadcrumb';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { PageFrame } from '@/components/page-frame/page-frame';
import { RollUpCount } from '@/components/rollup/rollup-count';
import { RollUpTable } from '@/components/rollup/rollup-table';
import { dataFiles } from '@/components/take-away/downloads';
import { TakeAway } from '@/components/take-away/take-away';
import { citationOf } from '@/lib/export/citation';
import { agencyName } from '@/lib/i18n/agency-name';
import { pageMetadata } from '@/lib/i18n/page-metadata';
import { localePath, paths } from '@/lib/i18n/paths';

/** Rendered whole at each request: what it shows depends on the query. */
export const instant = false;

type Props = PageProps<'/[locale]/agencies/[slug]/rollup'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const [locale, t, loaded] = [await getLocale(), await getTranslations('rollup'), await loadAgency(slug)];
  if (!loaded) return {};
  const name = agencyName(locale, loaded.agency);
  return pageMetadata(locale, paths.rollup(slug), t('title', { name }), t('description', { name }));
}

export default async function RollUpPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const [loaded, years] = [await loadAgency(slug), await loadRollUpYears(slug)];
  if (!loaded || !years) notFound();
  const [locale, t, common] = [await getLocale(), await getTranslations('rollup'), await getTranslations('common')];
  const { agency } = loaded;
  const name = agencyName(locale, agency);
  const asked = (await searchParams).y;
  const year = years.find((candidate) => String(candidate) === asked) ?? years.at(-1);
  const isDropped = asked !== undefined && String(year) !== asked;
  const own = localePath(locale, paths.agency(slug));
  return (
    <PageFrame locale={locale} path={paths.rollup(slug, year)}>
      <Breadcrumb label={common('breadcrumb')} crumbs={[{ label: name, href: own }]} />
      <h1 className="mt-1">
        {t('title', { name })} {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}
      </h1>
      <p className="prose-zh mt-1 text-soft">{t('lead')}</p>
      {year === undefined ? (
        <p className="mt-6">{t('none')}</p>
      ) : (
        <>
          {isDropped && (
            <p role="status" className="mt-4 border-accent border-l-4 bg-accent-wash px-4 py-2">
              {t('yearDropped', { value: String(asked), year: String(year) })}
            </p>
          )}
          <nav aria-label={t('years')} className="mt-4 print:hidden">
            <ul className="flex flex-wrap gap-x-2">
              {years.map((other) => (
                <li key={other}>
                  <Link
                    href={localePath(locale, paths.rollup(slug, other))}
                    aria-current={other === year ? 'page' : undefined}
                    className="inline-block px-2 py-1.5 aria-[current]:bg-ink aria-[current]:text-paper aria-[current]:no-underline"
                  >
                    {other}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <RollUpYear slug={slug} year={year} />
        </>
      )}
      <section aria-labelledby="why" className="prose-zh mt-10">
        <h2 id="why" className="section mb-1">
          {t('why.title')}
        </h2>
        <ul className="list-disc pl-5">
          {(['own', 'twice', 'above', 'missing', 'blank', 'below'] as const).map((reason) => (
            <li key={reason}>{t(`why.${reason}`)}</li>
          ))}
        </ul>
      </section>
      {year !== undefined && (
        <TakeAway
          locale={locale}
          files={dataFiles(`${own}/files/rollup-${year}`)}
          citation={citationOf(locale, citeRollUp(locale, agency, year, await loadVersion()))}
          feed={`${own}/feed.xml`}
        />
      )}
    </PageFrame>
  );
}

async function RollUpYear({ slug, year }: { slug: string; year: number }) {
  const [locale, t, { rollUp, members }] = [
    await getLocale(),
    await getTranslations('rollup'),
    await loadRollUp(slug, year),
  ];
  const of = (state: (typeof members)[number]['state']) => members.filter((member) => member.state === state);
  const published = of('inSum').length;
  return (
    <>
      <RollUpCount
        locale={locale}
        year={year}
        published={published}
        missing={of('missing')}
        notDue={of('notDue').length}
      />
      {(['requests', 'disputes', 'documents'] as const).map((part) => (
        <RollUpTable
          key={part}
          locale={locale}
          part={part}
          title={t(`part.${part}`, { year: String(year) })}
          rows={rollUp[part]}
          published={published}
        />
      ))}
      <p className="mt-2 text-[0.875rem] text-soft">{t('note')}</p>
    </>
  );
}
