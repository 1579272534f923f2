import { getTranslations } from 'next-intl/server';
import { FileInput } from '@/components/form/file-input';
import { attachmentLimits } from '@/lib/desk/attachments';
import type { Locale } from '@/lib/i18n/locales';
import { attachmentTypes } from '@/lib/report/feedback';

/** Files that go with what is written. */
export async function AttachmentsField({ locale, error }: { locale: Locale; error?: string }) {
  const t = await getTranslations({ locale, namespace: 'feedback.attachments' });
  const { count, bytes } = attachmentLimits;
  return (
    <FileInput
      name="attachments"
      label={t('label')}
      hint={t('hint', { count, megabytes: bytes / 1024 / 1024 })}
      error={error}
      isMultiple
      accept={attachmentTypes.join(',')}
    />
  );
}
