import { getTranslations } from 'next-intl/server';
import { errorOf, recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextInput } from '@/components/form/text-input';
import { listStaffSessions } from '@/db/queries/staff-access';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../desk-page';
import { NewPasswordFields } from '../new-password-fields';
import { Notice } from '../notice';
import { SessionList } from '../session-list';

/** Rendered whole at each request: it belongs to one person. */
export const instant = false;

export const generateMetadata = deskMetadata(({ account }) => account.title);

const doneKeys = ['password', 'secondFactorOn', 'secondFactorOff', 'sessions'] as const;

export default deskPage('account.own', deskPaths.account, async ({ locale, actor, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk' });
  const problem = recallAnswer(query.again)?.problem ?? null;
  const done = doneKeys.find((key) => key === query.done);
  const password = (
    <TextInput
      name="password"
      type="password"
      label={t('account.password')}
      value=""
      error={errorOf(problem, 'password')}
      autoComplete="current-password"
    />
  );
  return (
    <div className="max-w-[42rem]">
      <h1 className="mb-5">{t('account.title')}</h1>
      {problem && <ErrorSummary {...problem} />}
      {done && <Notice>{t(`account.done.${done}`)}</Notice>}
      {actor.secondFactor === 'missing' && <Notice>{t('account.secondFactorMissing')}</Notice>}

      <section aria-labelledby="second-factor">
        <h2 id="second-factor" className="section mb-2">
          {t('account.secondFactor')}
        </h2>
        <p className="prose-zh">{t(actor.secondFactor === 'on' ? 'account.isOn' : 'account.isOff')}</p>
        <p className="mt-3">
          <a
            href={localePath(locale, deskPaths.ownSecondFactor)}
            className={actor.secondFactor === 'on' ? 'inline-block py-2' : 'button'}
          >
            {t(actor.secondFactor === 'on' ? 'account.changeSecondFactor' : 'account.setUpSecondFactor')}
          </a>
        </p>
      </section>

      <section aria-labelledby="password-title" className="mt-10">
        <h2 id="password-title" className="section mb-4">
          {t('account.changePassword')}
        </h2>
        <form
          action={localePath(locale, `${deskPaths.account}/password`)}
          method="post"
          noValidate
          className="max-w-[28rem] space-y-5"
        >
          <input type="hidden" name="email" defaultValue={actor.email} autoComplete="username" />
          {password}
          <NewPasswordFields locale={locale} problem={problem} />
          <p className="text-[0.9375rem] text-soft">{t('account.changePasswordHint')}</p>
          <button type="submit" className="button min-w-36">
            {t('account.savePassword')}
          </button>
        </form>
      </section>

      <section aria-labelledby="sessions" className="mt-10">
        <h2 id="sessions" className="section mb-3">
          {t('account.sessions')}
        </h2>
        <SessionList
          locale={locale}
          sessions={await listStaffSessions(actor.id)}
          current={actor.sessionId}
          action={localePath(locale, `${deskPaths.account}/sessions/end`)}
        />
      </section>
    </div>
  );
});
