import { getTranslations } from 'next-intl/server';
import { errorOf, type FormAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { RadioGroup } from '@/components/form/radio-group';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import type { Locale } from '@/lib/i18n/locales';
import { staffRoles } from '@/lib/report/staff';

interface StaffFormProps {
  locale: Locale;
  action: string;
  answer: FormAnswer;
  /** Asks for name and address as well. */
  isNew?: boolean;
  submit: string;
}

/** What somebody may do, and for which agencies; for a new account also whose it is. */
export async function StaffForm({ locale, action, answer: { values, problem }, isNew, submit }: StaffFormProps) {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errorOf(problem, name) });
  return (
    <form action={action} method="post" noValidate className="max-w-[36rem] space-y-5">
      {problem && <ErrorSummary {...problem} />}
      {isNew && (
        <>
          <TextInput {...field('name')} label={t('staff.name')} />
          <TextInput {...field('email')} type="email" label={t('staff.email')} hint={t('staff.emailHint')} />
        </>
      )}
      <RadioGroup
        {...field('role')}
        label={t('staff.role')}
        choices={staffRoles.map((value) => ({ value, label: t(`role.${value}`), hint: t(`roleHint.${value}`) }))}
      />
      <TextArea {...field('agencies')} label={t('staff.agencies')} hint={t('staff.agenciesHint')} rows={3} />
      <button type="submit" className="button min-w-36">
        {submit}
      </button>
    </form>
  );
}
