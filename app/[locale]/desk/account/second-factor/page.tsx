import { getTranslations } from 'next-intl/server';
import { recallAnswer } from '@/app/forms/form-memory';
import { ErrorSummary } from '@/components/form/error-summary';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../../desk-page';
import { PasswordForm } from './password-form';
import { RecoveryCodes } from './recovery-codes';
import { SetUp } from './set-up';
import { readSecret } from './shown-secret';

/** Rendered whole at each request: it shows what is told once. */
export const instant = false;

export const generateMetadata = deskMetadata(({ ownSecondFactor }) => ownSecondFactor.title);

/** Setting up the second factor, step by step; new recovery codes, and removing it, where there is one. */
export default deskPage('account.own', deskPaths.ownSecondFactor, async ({ locale, actor, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk.ownSecondFactor' });
  const answer = recallAnswer(query.again);
  const secret = readSecret(answer, actor);
  const problem = answer?.problem ?? null;
  const action = (verb: string) => localePath(locale, `${deskPaths.ownSecondFactor}/${verb}`);
  return (
    <div className="max-w-[42rem]">
      <h1 className="mb-4">{t('title')}</h1>
      {problem && <ErrorSummary {...problem} />}
      {secret?.uri && <SetUp locale={locale} secret={secret} problem={problem} action={action('confirm')} />}
      {secret && !secret.uri && <RecoveryCodes locale={locale} codes={secret.codes} />}
      {!secret && actor.secondFactor !== 'on' && (
        <PasswordForm locale={locale} verb="start" action={action('start')} problem={problem} />
      )}
      {!secret && actor.secondFactor === 'on' && (
        <>
          <PasswordForm locale={locale} verb="codes" action={action('codes')} problem={problem} />
          <div className="mt-10">
            <PasswordForm locale={locale} verb="remove" action={action('remove')} problem={problem} />
          </div>
        </>
      )}
    </div>
  );
});
