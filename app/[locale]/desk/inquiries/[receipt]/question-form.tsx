import { getTranslations } from 'next-intl/server';
import { errorOf, type FormProblem } from '@/app/forms/form-memory';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import type { InquiryDetail } from '@/db/queries/inquiries';
import { findQuestionOf } from '@/db/queries/publish-questions';
import { questionLimits } from '@/lib/desk/publish-question';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { questionsQueryPath } from '@/lib/i18n/questions-query';

interface QuestionFormProps {
  locale: Locale;
  inquiry: InquiryDetail;
  /** What was typed, where the form comes back. */
  values: Readonly<Record<string, string>>;
  problem: FormProblem | null;
}

/** Makes question and answer public without names, changes them, and takes them back. Only where the person agreed and there is an answer. */
export async function QuestionForm({ locale, inquiry, values, problem }: QuestionFormProps) {
  const t = await getTranslations({ locale, namespace: 'desk.question' });
  const stored = await findQuestionOf(inquiry.id);
  const { receipt, version, subject, text, events } = inquiry;
  const answers = events.filter(({ kind }) => kind === 'answer').map((event) => event.text ?? '');
  const present = stored ?? { title: subject, question: text, answer: answers.join('\n\n') };
  const field = (name: 'title' | 'question' | 'answer') => ({
    name,
    label: t(name),
    value: values[name] ?? present[name],
    error: errorOf(problem, name),
  });
  const action = (verb: string) => localePath(locale, `${deskPaths.inquiry(receipt)}/${verb}`);
  return (
    <section aria-labelledby="publish" className="mt-10">
      <h2 id="publish" className="section mb-2">
        {t('heading')}
      </h2>
      <p className="prose-zh mb-4 text-soft">{t('hint')}</p>
      {stored?.isPublic && (
        <p className="mb-4">
          <a href={localePath(locale, questionsQueryPath({ id: stored.id }))}>{t('isPublic')}</a>
        </p>
      )}
      <form action={action('publish')} method="post" noValidate className="space-y-5">
        <input type="hidden" name="version" defaultValue={version} />
        <TextInput {...field('title')} hint={t('max', { max: questionLimits.title })} />
        <TextArea {...field('question')} hint={t('questionHint')} rows={6} />
        <TextArea {...field('answer')} rows={6} />
        <button type="submit" className="button min-w-36">
          {t(stored?.isPublic ? 'change' : 'submit')}
        </button>
      </form>
      {stored?.isPublic && (
        <form action={action('withdraw')} method="post" className="mt-4">
          <input type="hidden" name="version" defaultValue={version} />
          <button type="submit" className="min-h-11 cursor-pointer border border-ink px-5 font-semibold">
            {t('withdraw')}
          </button>
        </form>
      )}
    </section>
  );
}
