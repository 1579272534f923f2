import { getTranslations } from 'next-intl/server';
import type { AttachmentEntry } from '@/db/queries/attachments';
import type { Locale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { fileSizes } from '../file-size';

interface OwnAttachmentsProps {
  locale: Locale;
  attachments: readonly AttachmentEntry[];
  /** Number and code, which are sent with each, so that they stand in no address. */
  values: Readonly<Record<string, string>>;
}

/** Files to save; nothing where there are none. */
export async function OwnAttachments({ locale, attachments, values }: OwnAttachmentsProps) {
  if (attachments.length === 0) return null;
  const [t, sizeOf] = [await getTranslations({ locale, namespace: 'feedback.attachments' }), await fileSizes(locale)];
  return (
    <form
      action={localePath(locale, `${paths.lookUp}/attachment`)}
      method="post"
      aria-label={t('list')}
      className="my-2 print:hidden"
    >
      <input type="hidden" name="receipt" defaultValue={values.receipt} />
      <input type="hidden" name="code" defaultValue={values.code} />
      {attachments.map(({ id, name, size }) => (
        <p key={id}>
          <button
            type="submit"
            name="id"
            value={id}
            className="min-h-11 cursor-pointer break-all text-left underline decoration-accent underline-offset-4"
          >
            {t('save', { name })}
          </button>{' '}
          <span className="text-[0.9375rem] text-soft">{sizeOf(size)}</span>
        </p>
      ))}
    </form>
  );
}
