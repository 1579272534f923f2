import { getTranslations } from 'next-intl/server';
import { errorOf, recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextInput } from '@/components/form/text-input';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { ownDeskAddress } from '../admit';
import { deskMetadata, entrancePage } from '../desk-page';
import { Notice } from '../notice';

/** Rendered whole at each request: it shows what was typed. */
export const instant = false;

export const generateMetadata = deskMetadata(({ signIn }) => signIn.title);

export default entrancePage(deskPaths.signIn, async ({ locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const { values = {}, problem = null } = recallAnswer(query.again) ?? {};
  const next = ownDeskAddress(query.next) ?? '';
  return (
    <div className="max-w-[28rem]">
      <h1 className="mb-6">{t('signIn.title')}</h1>
      {query.done === 'password' && <Notice>{t('signIn.passwordSet')}</Notice>}
      {next && !problem && <p className="mb-5 text-soft">{t('signIn.needed')}</p>}
      <form action={localePath(locale, `${deskPaths.signIn}/send`)} method="post" noValidate className="space-y-5">
        {problem && <ErrorSummary {...problem} />}
        <input type="hidden" name="next" defaultValue={next || values.next} />
        <TextInput
          name="email"
          type="email"
          label={t('signIn.email')}
          value={values.email ?? ''}
          error={errorOf(problem, 'email')}
          autoComplete="username"
        />
        <TextInput
          name="password"
          type="password"
          label={t('signIn.password')}
          value=""
          error={errorOf(problem, 'password')}
          autoComplete="current-password"
        />
        <button type="submit" className="button min-w-36">
          {t('signIn.submit')}
        </button>
      </form>
      <p className="mt-8 text-[0.9375rem] text-soft">{t('signIn.help')}</p>
    </div>
  );
});
