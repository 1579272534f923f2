import { getTranslations } from 'next-intl/server';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextArea } from '@/components/form/text-area';
import { longestWriting } from '@/lib/desk/inquiry-form';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';

interface ReplyFormProps {
  locale: Locale;
  /** Number and code, and what was typed and is wrong with it. */
  values: Readonly<Record<string, string>>;
}

/** The person writes once more. Number and code go with it, so that nothing has to be kept about who it is. */
export async function ReplyForm({ locale, values }: ReplyFormProps) {
  const t = await getTranslations({ locale, namespace: 'feedback.reply' });
  const { receipt, code, text = '', replyError } = values;
  return (
    <form
      action={localePath(locale, `${paths.lookUp}/reply`)}
      method="post"
      noValidate
      className="mt-8 space-y-4 print:hidden"
    >
      {replyError && <ErrorSummary title={t('notSent')} errors={[{ name: 'text', error: replyError }]} />}
      <input type="hidden" name="receipt" defaultValue={receipt} />
      <input type="hidden" name="code" defaultValue={code} />
      <TextArea
        name="text"
        label={t('label')}
        hint={t('hint', { max: longestWriting })}
        value={text}
        error={replyError}
        rows={6}
      />
      <button type="submit" className="button min-w-36">
        {t('submit')}
      </button>
    </form>
  );
}
