import { getTranslations } from 'next-intl/server';
import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { auditActions } from '@/lib/report/audit';
import type { TypedQuery } from './read-query';

interface AuditFormProps {
  locale: Locale;
  typed: TypedQuery;
  /** Fields that name nothing that there is. */
  wrong: readonly (keyof TypedQuery)[];
}

/** What to search the audit log for. */
export async function AuditForm({ locale, typed, wrong }: AuditFormProps) {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const error = (name: keyof TypedQuery) => (wrong.includes(name) ? t('audit.notFound') : undefined);
  const text = (name: 'who' | 'what' | 'agency') => ({
    name,
    value: typed[name],
    error: error(name),
    label: t(`audit.${name}`),
  });
  const day = (name: 'from' | 'to') => (
    <Field name={name} label={t(`audit.${name}`)} error={error(name)}>
      <input id={name} name={name} type="date" defaultValue={typed[name]} className="input" />
    </Field>
  );
  return (
    <form
      action={localePath(locale, deskPaths.audit)}
      className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-4"
    >
      <TextInput {...text('who')} />
      <Select
        name="action"
        label={t('audit.action')}
        value={typed.action}
        error={error('action')}
        none={t('audit.anyAction')}
        choices={auditActions.map((value) => ({ value, label: t(`action.${value}`) }))}
      />
      <TextInput {...text('what')} />
      <TextInput {...text('agency')} />
      {day('from')}
      {day('to')}
      <div>
        <button type="submit" className="button min-w-36">
          {t('audit.search')}
        </button>
      </div>
    </form>
  );
}
