import { getTranslations } from 'next-intl/server';
import { listAgencyOptions } from '@/db/queries/agencies';
import type { InboxFilter } from '@/lib/desk/inquiry-form';
import { agencyName } from '@/lib/i18n/agency-name';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { feedbackKinds } from '@/lib/report/feedback';

interface Option {
  value: string;
  label: string;
}

/** Narrows the inbox down: a plain form, whose fields stand in the address. */
export async function InboxFilterForm({ locale, filter }: { locale: Locale; filter: InboxFilter }) {
  const t = await getTranslations({ locale });
  const { options } = await listAgencyOptions(filter.agency || undefined);
  const agencies = options.map((agency) => ({ value: agency.slug, label: agencyName(locale, agency) }));
  return (
    <search>
      <form
        action={localePath(locale, deskPaths.inquiries)}
        method="get"
        className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3 border-line border-y py-3"
      >
        <input type="hidden" name="view" defaultValue={filter.view} />
        <label className="block min-w-52 flex-1">
          <span className="block text-[0.9375rem] text-soft">{t('desk.inbox.find')}</span>
          <input name="q" type="search" defaultValue={filter.q} className="input" />
        </label>
        <Choose
          name="kind"
          label={t('feedback.fact.kind')}
          any={t('desk.inbox.any')}
          value={filter.kind}
          options={feedbackKinds.map((kind) => ({ value: kind, label: t(`feedback.kind.${kind}`) }))}
        />
        <Choose
          name="agency"
          label={t('desk.inbox.agency')}
          any={t('desk.inbox.any')}
          value={filter.agency}
          options={agencies}
        />
        <Choose
          name="assigned"
          label={t('desk.inbox.assigned')}
          any={t('desk.inbox.any')}
          value={filter.assigned}
          options={(['me', 'nobody'] as const).map((value) => ({ value, label: t(`desk.inbox.${value}`) }))}
        />
        <label className="flex min-h-11 items-center gap-2">
          <input name="overdue" type="checkbox" defaultChecked={filter.overdue} className="size-6 accent-ink" />
          {t('desk.inbox.overdueOnly')}
        </label>
        <button type="submit" className="button">
          {t('desk.inbox.show')}
        </button>
      </form>
    </search>
  );
}

function Choose(props: { name: string; label: string; any: string; value: string; options: readonly Option[] }) {
  const { name, label, any, value, options } = props;
  return (
    <label className="block max-w-56">
      <span className="block text-[0.9375rem] text-soft">{label}</span>
      <select name={name} defaultValue={value} className="input">
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
