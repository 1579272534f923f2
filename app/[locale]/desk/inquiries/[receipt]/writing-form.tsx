import { getTranslations } from 'next-intl/server';
import { AttachmentsField } from '@/app/[locale]/feedback/attachments-field';
import { errorOf, type FormProblem } from '@/app/forms/form-memory';
import { RadioGroup } from '@/components/form/radio-group';
import { Select } from '@/components/form/select';
import { TextArea } from '@/components/form/text-area';
import { longestWriting } from '@/lib/desk/inquiry-form';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { writingKinds } from '@/lib/report/feedback';

interface WritingFormProps {
  locale: Locale;
  receipt: string;
  version: number;
  /** The person hears by mail that they were written to. */
  isMailed: boolean;
  /** Texts to begin with. */
  templates: readonly { id: number; title: string }[];
  values: Readonly<Record<string, string>>;
  problem: FormProblem | null;
}

/** Writes to the person, or a note that only staff see. */
export async function WritingForm(props: WritingFormProps) {
  const { locale, receipt, version, isMailed, templates, values, problem } = props;
  const t = await getTranslations({ locale, namespace: 'desk.inquiry' });
  return (
    <section aria-labelledby="write" className="mt-8">
      <h2 id="write" className="section mb-3">
        {t('write')}
      </h2>
      <form
        action={localePath(locale, `${deskPaths.inquiry(receipt)}/write`)}
        method="post"
        encType="multipart/form-data"
        noValidate
        className="space-y-5"
      >
        <input type="hidden" name="version" defaultValue={version} />
        <RadioGroup
          name="kind"
          label={t('writeWhat')}
          value={values.kind ?? 'answer'}
          choices={writingKinds.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`kindHint.${value}`) }))}
        />
        {templates.length > 0 && (
          <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
            <div className="min-w-52 flex-1">
              <Select
                name="template"
                label={t('template')}
                none={t('noTemplate')}
                value={values.template ?? ''}
                choices={templates.map(({ id, title }) => ({ value: String(id), label: title }))}
              />
            </div>
            <button
              type="submit"
              formAction={localePath(locale, `${deskPaths.inquiry(receipt)}/insert`)}
              className="min-h-11 cursor-pointer border border-ink px-5 font-semibold"
            >
              {t('insert')}
            </button>
          </div>
        )}
        <TextArea
          name="text"
          label={t('text')}
          hint={t('textHint', { max: longestWriting })}
          value={values.text ?? ''}
          error={errorOf(problem, 'text')}
          rows={8}
        />
        <AttachmentsField locale={locale} error={errorOf(problem, 'attachments')} />
        <p className="text-[0.9375rem] text-soft">{t(isMailed ? 'mailed' : 'notMailed')}</p>
        <button type="submit" className="button min-w-36">
          {t('save')}
        </button>
      </form>
    </section>
  );
}
