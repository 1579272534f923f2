import { getTranslations } from 'next-intl/server';
import { errorOf, type FormProblem } from '@/app/forms/form-memory';
import { Field } from '@/components/form/field';
import type { Locale } from '@/lib/i18n/locales';

interface PasswordFormProps {
  locale: Locale;
  verb: 'start' | 'codes' | 'remove';
  action: string;
  problem: FormProblem | null;
}

/** Something about the second factor that asks for the password first. */
export async function PasswordForm({ locale, verb, action, problem }: PasswordFormProps) {
  const t = await getTranslations({ locale, namespace: 'desk.ownSecondFactor' });
  const name = verb === 'remove' ? 'password-remove' : 'password';
  const error = verb === 'remove' ? undefined : errorOf(problem, 'password');
  return (
    <form action={action} method="post" noValidate className="space-y-4">
      <h2 className="section">{t(`${verb}.title`)}</h2>
      <p className="prose-zh">{t(`${verb}.text`)}</p>
      <div className="max-w-[28rem]">
        <Field name={name} label={t('password')} error={error}>
          <input
            id={name}
            name="password"
            type="password"
            autoComplete="current-password"
            aria-describedby={error && `${name}-error`}
            aria-invalid={error ? true : undefined}
            className="input"
          />
        </Field>
      </div>
      <button
        type="submit"
        className={
          verb === 'remove' ? 'min-h-11 cursor-pointer border border-ink px-5 font-semibold' : 'button min-w-36'
        }
      >
        {t(`${verb}.submit`)}
      </button>
    </form>
  );
}
