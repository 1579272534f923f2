import { getTranslations } from 'next-intl/server';
import { sectionNumbers } from '@/lib/report/draft';
import type { ReportPartProps } from './report-props';

/** The six sections, and the switches for the changes and for the places of figures, which work by style alone. */
export async function ReportContents({ locale, report }: ReportPartProps) {
  const [t, indicator, form] = [
    await getTranslations({ locale, namespace: 'report' }),
    await getTranslations({ locale, namespace: 'indicator' }),
    await getTranslations({ locale, namespace: 'form' }),
  ];
  return (
    <div className="mt-6 flex flex-wrap items-start justify-between gap-x-10 gap-y-3 text-[0.9375rem] print:hidden">
      <nav aria-label={t('contents')}>
        <ol className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
          {sectionNumbers.map((number) => (
            <li key={number}>
              <a href={`#section-${number}`} className="inline-block py-1">
                {form('sectionTitle', { numeral: form(`numeral.${number}`), title: form(`section.${number}`) })}
              </a>
            </li>
          ))}
          {report.form && (
            <li>
              <a href="#indicators" className="inline-block py-1">
                {indicator('title')}
              </a>
            </li>
          )}
        </ol>
      </nav>
      <div className="grid gap-y-1">
        {report.lastYear ? (
          <Switch id="show-changes" label={t('showChanges')} isOn />
        ) : (
          <p className="text-soft">{t('changesNone')}</p>
        )}
        {report.hasSource && <Switch id="show-places" label={t('showPlaces')} />}
      </div>
    </div>
  );
}

function Switch({ id, label, isOn = false }: { id: string; label: string; isOn?: boolean }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-2">
      <input id={id} type="checkbox" defaultChecked={isOn} className="size-5 accent-accent" />
      {label}
    </label>
  );
}
