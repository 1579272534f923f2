import { getTranslations } from 'next-intl/server';
import { encode } from 'uqr';
import { errorOf, type FormProblem } from '@/app/forms/form-memory';
import { TextInput } from '@/components/form/text-input';
import type { Locale } from '@/lib/i18n/locales';
import { RecoveryCodes } from './recovery-codes';
import type { ShownSecret } from './shown-secret';

interface SetUpProps {
  locale: Locale;
  secret: ShownSecret;
  problem: FormProblem | null;
  action: string;
}

/** What to scan or type into the app, the codes to put away, and the field for the app's first code. */
export async function SetUp({ locale, secret, problem, action }: SetUpProps) {
  const t = await getTranslations({ locale, namespace: 'desk.ownSecondFactor' });
  const typed = new URL(secret.uri).searchParams.get('secret') ?? '';
  return (
    <div className="space-y-9">
      <section aria-labelledby="scan">
        <h2 id="scan" className="section">
          {t('scan')}
        </h2>
        <p className="prose-zh mt-1 mb-3">{t('scanText')}</p>
        <QrCode text={secret.uri} label={t('qrCode')} />
        <p className="mt-3">
          {t('typeInstead')}
          <span className="block break-all font-mono text-[1.0625rem]">{typed.replace(/(.{4})(?=.)/g, '$1 ')}</span>
        </p>
      </section>
      <RecoveryCodes locale={locale} codes={secret.codes} />
      <form action={action} method="post" noValidate className="space-y-4">
        <h2 className="section">{t('confirm')}</h2>
        <input type="hidden" name="uri" defaultValue={secret.uri} />
        <input type="hidden" name="codes" defaultValue={secret.codes.join(' ')} />
        <TextInput
          name="code"
          label={t('code')}
          value=""
          error={errorOf(problem, 'code')}
          autoComplete="one-time-code"
        />
        <button type="submit" className="button min-w-36">
          {t('confirmSubmit')}
        </button>
      </form>
    </div>
  );
}

/** Black on white in every mode: some cameras read nothing else. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className="size-56 border border-line"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
