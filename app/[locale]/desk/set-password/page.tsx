import { getTranslations } from 'next-intl/server';
import { recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { findLinkOwner } from '@/lib/desk/staff-link';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, entrancePage } from '../desk-page';
import { NewPasswordFields } from '../new-password-fields';

/** Rendered whole at each request: a link works once. */
export const instant = false;

export const generateMetadata = deskMetadata(({ setPassword }) => setPassword.title);

export default entrancePage(deskPaths.setPassword, async ({ locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk.setPassword' });
  const link = typeof query.link === 'string' ? query.link : '';
  const owner = await findLinkOwner(link);
  const problem = recallAnswer(query.again)?.problem ?? null;
  if (!owner) {
    return (
      <>
        <h1>{t('goneTitle')}</h1>
        <p className="prose-zh mt-3 mb-6">{t('gone')}</p>
        <a href={localePath(locale, deskPaths.signIn)} className="button">
          {t('toSignIn')}
        </a>
      </>
    );
  }
  return (
    <div className="max-w-[28rem]">
      <h1 className="mb-3">{t('title')}</h1>
      <p className="mb-6 text-soft">{t('description', { name: owner.name, email: owner.email })}</p>
      <form action={localePath(locale, `${deskPaths.setPassword}/send`)} method="post" noValidate className="space-y-5">
        {problem && <ErrorSummary {...problem} />}
        <input type="hidden" name="link" defaultValue={link} />
        <input type="hidden" name="email" defaultValue={owner.email} autoComplete="username" />
        <NewPasswordFields locale={locale} problem={problem} />
        <button type="submit" className="button min-w-36">
          {t('submit')}
        </button>
      </form>
    </div>
  );
});
