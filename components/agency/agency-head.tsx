import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/breadcrumb/breadcrumb';
import { FictitiousBadge } from '@/components/fictitious-badge/fictitious-badge';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import type { AgencyKind, AgencyName, EndedName } from '@/lib/report/agency';
import type { Contact } from '@/lib/report/draft';

interface AgencyHeadProps {
  locale: Locale;
  agency: AgencyName & {
    kind: AgencyKind;
    isFictitious: boolean;
    parent: AgencyName | null;
    aliases: readonly string[];
    endedNames: readonly EndedName[];
    region: string | null;
    contact: Contact;
    officeHours: string | null;
    closedOn: string | null;
    closingReason: string | null;
  };
  /** Whether agencies stand under it here, with which it can be held against. */
  hasMembers: boolean;
}

/** Who the agency is and how it can be reached. */
export async function AgencyHead({ locale, agency, hasMembers }: AgencyHeadProps) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'agency' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  const { parent, contact } = agency;
  const entries = [
    agency.region,
    contact.address,
    contact.postcode && t('postcode', { value: contact.postcode }),
    contact.telephone && t('telephone', { value: contact.telephone }),
    contact.fax && t('fax', { value: contact.fax }),
    agency.officeHours && t('officeHours', { value: agency.officeHours }),
  ].filter((entry) => entry !== null && entry !== '');
  return (
    <>
      <Breadcrumb
        label={common('breadcrumb')}
        crumbs={[
          parent
            ? { label: agencyName(locale, parent), href: localePath(locale, paths.agency(parent.slug)) }
            : { label: t('all'), href: localePath(locale, paths.agencies) },
          { label: common(`kind.${agency.kind}`) },
        ]}
      />
      <h1 className="mt-1">
        {agencyName(locale, agency)} {agency.isFictitious && <FictitiousBadge label={common('fictitious')} />}
      </h1>
      {agency.closedOn !== null && (
        <p className="mt-2 border-2 border-ink px-3 py-2">
          {t('closed', { day: formatDay(locale, agency.closedOn), reason: agency.closingReason ?? '' })}
        </p>
      )}
      <address className="mt-1 mb-6 flex flex-wrap gap-x-4 text-[0.9375rem] text-soft not-italic">
        {locale !== 'zh-CN' && <span lang="zh-CN">{agency.name}</span>}
        {entries.map((entry) => (
          <span key={entry}>{entry}</span>
        ))}
        {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
        {contact.website && (
          <a href={contact.website} rel="external noopener">
            {contact.website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
          </a>
        )}
        <a href={localePath(locale, paths.similar(agency.slug))} className="print:hidden">
          {t('compareSimilar')}
        </a>
        {hasMembers && (
          <Link href={localePath(locale, paths.rollup(agency.slug))} className="print:hidden">
            {t('rollup')}
          </Link>
        )}
        <Link href={localePath(locale, paths.feedbackAbout(agency.slug))} className="print:hidden">
          {t('ask')}
        </Link>
        {agency.aliases.length > 0 && (
          <span className="w-full">
            {t('aliases', { names: agency.aliases.join(locale === 'zh-CN' ? '、' : ', ') })}
          </span>
        )}
        {agency.endedNames.map((ended) => (
          <span key={`${ended.kind} ${ended.name} ${ended.until}`} className="w-full">
            {t(ended.kind, {
              name: agencyName(locale, ended),
              until: ended.until === null ? 'none' : formatDay(locale, ended.until),
            })}
          </span>
        ))}
      </address>
    </>
  );
}
