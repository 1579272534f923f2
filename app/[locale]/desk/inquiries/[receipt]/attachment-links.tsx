import { getTranslations } from 'next-intl/server';
import { fileSizes } from '@/app/[locale]/feedback/file-size';
import type { AttachmentEntry } from '@/db/queries/attachments';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';

interface AttachmentLinksProps {
  locale: Locale;
  receipt: string;
  attachments: readonly AttachmentEntry[];
}

/** Files to save; nothing where there are none. */
export async function AttachmentLinks({ locale, receipt, attachments }: AttachmentLinksProps) {
  if (attachments.length === 0) return null;
  const [t, sizeOf] = [await getTranslations({ locale, namespace: 'feedback.attachments' }), await fileSizes(locale)];
  return (
    <ul aria-label={t('list')} className="my-2">
      {attachments.map(({ id, name, size }) => (
        <li key={id}>
          <a
            href={localePath(locale, `${deskPaths.inquiry(receipt)}/attachments/${id}`)}
            className="inline-block break-all py-1"
          >
            {name}
          </a>{' '}
          <span className="text-[0.9375rem] text-soft">{sizeOf(size)}</span>
        </li>
      ))}
    </ul>
  );
}
