import { getTranslations } from 'next-intl/server';
import { LabelledFacts } from '@/components/labelled-facts/labelled-facts';
import type { AgencyDetail } from '@/db/queries/agencies';
import { agencyName } from '@/lib/i18n/agency-name';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';

/** What an agency is known by, what it was called, and whether there still is one. */
export async function AgencyState({ locale, agency }: { locale: Locale; agency: AgencyDetail }) {
  const [t, words] = [
    await getTranslations({ locale, namespace: 'desk.agencyPage' }),
    await getTranslations({ locale, namespace: 'agency' }),
  ];
  const day = (value: string | null) => (value === null ? 'none' : formatDay(locale, value));
  const ended = agency.endedNames.map((each) =>
    words(each.kind, { name: agencyName(locale, each), until: day(each.until) }),
  );
  return (
    <>
      <LabelledFacts
        facts={[
          { label: t('slug'), value: agency.slug },
          ...(ended.length > 0 ? [{ label: t('endedNames'), value: ended.join('\n') }] : []),
          ...(agency.closedOn === null
            ? []
            : [
                {
                  label: t('closed'),
                  value: t('closedOn', { day: day(agency.closedOn), reason: agency.closingReason ?? '' }),
                },
              ]),
        ]}
      />
      <p className="mt-3">
        <a href={localePath(locale, paths.agency(agency.slug))} className="inline-block py-1">
          {t('public')}
        </a>
      </p>
    </>
  );
}
