import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { errorOf, type FormAnswer } from '@/app/forms/form-memory';
import { Checkbox } from '@/components/form/checkbox';
import { ErrorSummary } from '@/components/form/error-summary';
import { RadioGroup } from '@/components/form/radio-group';
import { type Choice, Select } from '@/components/form/select';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import { feedbackLimits } from '@/lib/desk/feedback-form';
import type { Locale } from '@/lib/i18n/locales';
import { feedbackChannels, feedbackKinds } from '@/lib/report/feedback';
import { AttachmentsField } from './attachments-field';
import { figureLabel } from './figure-label';
import { Honeypot } from './honeypot';

interface FeedbackFormProps {
  locale: Locale;
  /** Where the form is sent to. */
  action: string;
  /** What stands in the fields, and what is wrong with it. */
  answer: FormAnswer;
  /** Staff take it in for somebody else, and say how it came. */
  isStaff: boolean;
  agencies: readonly Choice[];
  years: readonly Choice[];
}

/** The feedback form: a plain one, which the browser sends by itself. */
export async function FeedbackForm({ locale, action, answer, isStaff, agencies, years }: FeedbackFormProps) {
  const t = await getTranslations({ locale, namespace: 'feedback' });
  const { values, problem } = answer;
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errorOf(problem, name) });
  const figure = figureLabel(locale, values.figure ?? '');
  const channels = feedbackChannels.filter((value) => value !== 'web');
  return (
    <form action={action} method="post" encType="multipart/form-data" noValidate className="max-w-[42rem]">
      {problem && <ErrorSummary {...problem} />}
      <input type="hidden" name="formKey" defaultValue={values.formKey} />
      <Honeypot label={t('form.honeypot')} />
      <div className="space-y-7">
        {isStaff ? (
          <RadioGroup
            {...field('channel')}
            label={t('form.channel')}
            choices={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
          />
        ) : (
          <input type="hidden" name="channel" defaultValue="web" />
        )}
        <RadioGroup
          {...field('kind')}
          label={t('form.kind')}
          choices={feedbackKinds.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`kindHint.${value}`) }))}
        />
        <Part title={t('form.about')}>
          {figure && (
            <p>
              <span className="block font-semibold">{t('form.figure')}</span>
              {figure}
              <input type="hidden" name="figure" defaultValue={values.figure} />
            </p>
          )}
          <Select {...field('agency')} label={t('form.agency')} none={t('form.noAgency')} choices={agencies} />
          <Select {...field('year')} label={t('form.year')} none={t('form.noYear')} choices={years} />
        </Part>
        <Part title={t('form.message')}>
          <TextInput
            {...field('subject')}
            label={t('form.subject')}
            hint={t('form.subjectHint', { max: feedbackLimits.subject })}
          />
          <TextArea
            {...field('text')}
            label={t('form.text')}
            hint={t('form.textHint', { max: feedbackLimits.text })}
            rows={9}
          />
          <AttachmentsField locale={locale} error={errorOf(problem, 'attachments')} />
        </Part>
        <Part title={t('form.answer')}>
          <Checkbox
            name="wantsAnswer"
            label={isStaff ? t('form.staffWantsAnswer') : t('form.wantsAnswer')}
            hint={isStaff ? t('form.staffWantsAnswerHint') : t('form.wantsAnswerHint')}
            isChecked={values.wantsAnswer === 'on'}
          />
          <TextInput
            {...field('name')}
            label={isStaff ? t('form.staffName') : t('form.name')}
            hint={t('form.nameHint')}
            autoComplete={isStaff ? 'off' : 'name'}
          />
          <TextInput
            {...field('contact')}
            label={isStaff ? t('form.staffContact') : t('form.contact')}
            hint={t('form.contactHint')}
            autoComplete={isStaff ? 'off' : 'email'}
          />
          <Checkbox
            name="mayPublish"
            label={isStaff ? t('form.staffMayPublish') : t('form.mayPublish')}
            hint={t('form.mayPublishHint')}
            isChecked={values.mayPublish === 'on'}
          />
        </Part>
        <p className="text-[0.9375rem] text-soft">{t('form.privacy')}</p>
        <button type="submit" className="button min-w-36">
          {t('form.submit')}
        </button>
      </div>
    </form>
  );
}

/** Fields that belong together. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="border-line border-t pt-5">
      <legend className="float-left mb-4 w-full font-semibold font-serif text-[1.3125rem]">{title}</legend>
      <div className="clear-both space-y-5">{children}</div>
    </fieldset>
  );
}
