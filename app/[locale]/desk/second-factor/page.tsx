import { getTranslations } from 'next-intl/server';
import { errorOf, recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextInput } from '@/components/form/text-input';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { ownDeskAddress } from '../admit';
import { deskMetadata, entrancePage } from '../desk-page';

/** Rendered whole at each request: it shows what is wrong with what was typed. */
export const instant = false;

export const generateMetadata = deskMetadata(({ secondFactor }) => secondFactor.title);

export default entrancePage(deskPaths.secondFactor, async ({ locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk.secondFactor' });
  const { values = {}, problem = null } = recallAnswer(query.again) ?? {};
  return (
    <div className="max-w-[28rem]">
      <h1 className="mb-3">{t('title')}</h1>
      <p className="mb-6 text-soft">{t('description')}</p>
      <form
        action={localePath(locale, `${deskPaths.secondFactor}/send`)}
        method="post"
        noValidate
        className="space-y-5"
      >
        {problem && <ErrorSummary {...problem} />}
        <input type="hidden" name="next" defaultValue={ownDeskAddress(query.next) ?? values.next} />
        <TextInput
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          value=""
          error={errorOf(problem, 'code')}
          autoComplete="one-time-code"
        />
        <button type="submit" className="button min-w-36">
          {t('submit')}
        </button>
      </form>
      <p className="mt-8">
        <a href={localePath(locale, deskPaths.signIn)} className="inline-block py-1">
          {t('startAgain')}
        </a>
      </p>
    </div>
  );
});
