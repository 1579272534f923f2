import { getTranslations } from 'next-intl/server';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { findBatch } from '@/db/queries/import-batches';
import { confirmBatch } from '@/lib/desk/import-batch';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';
import { errorText } from '../../error-text';

/** Stores the chosen documents of a batch as drafts. */
export const POST = deskForm('reports.import', async ({ locale, actor, params, fields }) => {
  const id = params.batch ?? '';
  const path = localePath(locale, deskPaths.importBatch(id));
  const result = await confirmBatch(id, fields, actor);
  if (typeof result === 'object' && result.faults.length === 0) return seeOther(path);
  const t = await getTranslations({ locale, namespace: 'desk.import' });
  const names = new Map((await findBatch(id))?.documents.map((item) => [item.id, item.fileName]));
  const errors =
    typeof result === 'string'
      ? [{ error: t(result) }]
      : result.faults.map(({ itemId, fault }) => {
          const file = names.get(itemId) ?? '';
          if (fault === 'taken') return { error: t('taken', { file }) };
          return { error: t('faultOf', { file, fault: errorText(locale, fault) }) };
        });
  const again = rememberAnswer({ values: fields, problem: { title: t('notStored'), errors } });
  return seeOther(`${path}?again=${again}`);
});
