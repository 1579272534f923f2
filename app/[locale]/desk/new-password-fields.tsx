import { getTranslations } from 'next-intl/server';
import { errorOf, type FormProblem } from '@/app/forms/form-memory';
import { TextInput } from '@/components/form/text-input';
import { passwordLimits } from '@/lib/desk/password';
import type { Locale } from '@/lib/i18n/locales';

/** A new password, typed twice. What was typed is not shown again. */
export async function NewPasswordFields({ locale, problem }: { locale: Locale; problem: FormProblem | null }) {
  const t = await getTranslations({ locale, namespace: 'desk.newPassword' });
  return (
    <>
      <TextInput
        name="newPassword"
        type="password"
        label={t('label')}
        hint={t('hint', { least: passwordLimits.least })}
        value=""
        error={errorOf(problem, 'newPassword')}
        autoComplete="new-password"
      />
      <TextInput
        name="passwordAgain"
        type="password"
        label={t('again')}
        value=""
        error={errorOf(problem, 'passwordAgain')}
        autoComplete="new-password"
      />
    </>
  );
}
