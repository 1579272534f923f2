import { getTranslations } from 'next-intl/server';
import { errorOf, type FormAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { templateLimits } from '@/lib/desk/reply-template';
import type { Locale } from '@/lib/i18n/locales';

interface TemplateFormProps {
  locale: Locale;
  action: string;
  answer: FormAnswer;
  /** The agency may be left out. */
  isForAnyAllowed: boolean;
}

/** A text that answers begin with, and whose inquiries it is for. */
export async function TemplateForm({
  locale,
  action,
  answer: { values, problem },
  isForAnyAllowed,
}: TemplateFormProps) {
  const t = await getTranslations({ locale, namespace: 'desk.templates' });
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errorOf(problem, name) });
  return (
    <form action={action} method="post" noValidate className="space-y-5">
      {problem && <ErrorSummary {...problem} />}
      <TextInput {...field('title')} label={t('name')} hint={t('nameHint', { max: templateLimits.title })} />
      <TextInput
        {...field('agency')}
        label={t('agency')}
        hint={t(isForAnyAllowed ? 'agencyHint' : 'agencyHintBound')}
      />
      <TextArea {...field('text')} label={t('text')} hint={t('textHint', { max: templateLimits.text })} rows={8} />
      <button type="submit" className="button min-w-36">
        {t('save')}
      </button>
    </form>
  );
}
