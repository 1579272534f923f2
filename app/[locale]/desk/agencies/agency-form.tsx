import { getTranslations } from 'next-intl/server';
import { errorOf, type FormAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { Select } from '@/components/form/select';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import type { Locale } from '@/lib/i18n/locales';
import { agencyKinds, agencyLevels } from '@/lib/report/agency';

interface AgencyFormProps {
  locale: Locale;
  action: string;
  answer: FormAnswer;
  /** Asks for the name in addresses, which is given once. */
  isNew?: boolean;
}

const contactFields = ['website', 'address', 'postcode', 'telephone', 'fax', 'email', 'officeHours'] as const;
const hinted = ['website', 'officeHours'] as const;

/** What is written down about an agency: name and place, and how its disclosure office is reached. */
export async function AgencyForm({ locale, action, answer: { values, problem }, isNew }: AgencyFormProps) {
  const [t, common] = [
    await getTranslations({ locale, namespace: 'desk.agencyForm' }),
    await getTranslations({ locale, namespace: 'common' }),
  ];
  const field = (name: Parameters<typeof labelOf>[0]) => ({
    name,
    label: labelOf(name),
    value: values[name] ?? '',
    error: errorOf(problem, name),
  });
  const labelOf = (name: 'name' | 'nameEn' | 'slug' | 'kind' | 'level' | 'parent' | 'region' | 'aliases' | Contact) =>
    t(`field.${name}`);
  const hintOf = (name: Contact) => {
    const known = hinted.find((each) => each === name);
    return known && t(`hint.${known}`);
  };
  const kinds = agencyKinds.map((value) => ({ value, label: common(`kind.${value}`) }));
  const levels = agencyLevels.map((value) => ({ value, label: t(`level.${value}`) }));
  return (
    <form action={action} method="post" noValidate className="max-w-[36rem] space-y-5">
      {problem && <ErrorSummary {...problem} />}
      <input type="hidden" name="form" value="change" />
      <TextInput {...field('name')} hint={t('hint.name')} />
      <TextInput {...field('nameEn')} hint={t('hint.nameEn')} />
      {isNew && <TextInput {...field('slug')} hint={t('hint.slug')} />}
      <Select {...field('kind')} none={t('choose')} choices={kinds} />
      <Select {...field('level')} none={t('choose')} choices={levels} />
      <TextInput {...field('parent')} hint={t('hint.parent', { example: 'suqian' })} />
      <TextInput {...field('region')} hint={t('hint.region')} />
      <TextArea {...field('aliases')} hint={t('hint.aliases')} rows={3} />
      <fieldset className="space-y-5">
        <legend className="pt-2 font-semibold text-[1.0625rem]">{t('contact')}</legend>
        <p className="text-[0.9375rem] text-soft">{t('contactHint')}</p>
        {contactFields.map((name) => (
          <TextInput key={name} {...field(name)} hint={hintOf(name)} />
        ))}
      </fieldset>
      <button type="submit" className="button min-w-36">
        {t(isNew ? 'addSubmit' : 'submit')}
      </button>
    </form>
  );
}

type Contact = (typeof contactFields)[number];
