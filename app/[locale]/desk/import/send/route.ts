import { createTranslator } from 'use-intl/core';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { type HandedIn, mostUploadBytes } from '@/lib/desk/collect-documents';
import { startBatch } from '@/lib/desk/import-batch';
import { UserError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskUpload } from '../../desk-route';
import { errorText } from '../error-text';

/** What a form adds around its files. */
const around = 1_000_000;

/** Takes in documents, and leads to where their reading can be followed. */
export const POST = deskUpload('reports.import', async ({ request, locale, actor }) => {
  try {
    const files = await readFiles(request);
    if (files.length === 0) return refuse(locale, wordsOf(locale)('missing'));
    return seeOther(localePath(locale, deskPaths.importBatch(await startBatch(files, actor))));
  } catch (error) {
    if (error instanceof UserError) return refuse(locale, errorText(locale, error));
    throw error;
  }
});

const wordsOf = (locale: Locale) =>
  createTranslator({ locale, messages: messagesOf(locale), namespace: 'desk.import' });

function refuse(locale: Locale, error: string): Response {
  const problem = { title: wordsOf(locale)('notTaken'), errors: [{ name: 'files', error }] };
  return seeOther(localePath(locale, `${deskPaths.import}?again=${rememberAnswer({ values: {}, problem })}`));
}

/** Files that a browser sends for nothing chosen have no name. */
async function readFiles(request: Request): Promise<HandedIn[]> {
  const length = Number.parseInt(request.headers.get('content-length') ?? '', 10);
  if (!(length <= mostUploadBytes + around)) {
    throw new UserError('uploadTooLarge', { limit: mostUploadBytes / 1024 / 1024 });
  }
  const form = await request.formData().catch(() => null);
  const files = (form?.getAll('files') ?? []).filter((file): file is File => file instanceof File && file.name !== '');
  return Promise.all(
    files.map(async (file) => ({ fileName: file.name, bytes: Buffer.from(await file.arrayBuffer()) })),
  );
}
