import { getTranslations } from 'next-intl/server';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { undoBatch } from '@/lib/desk/import-batch';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';

/** Takes back the drafts that a batch made. */
export const POST = deskForm('reports.import', async ({ locale, actor, params }) => {
  const id = params.batch ?? '';
  const path = localePath(locale, deskPaths.importBatch(id));
  const undone = await undoBatch(id, actor);
  if (undone !== 'gone' && undone.workedOn === 0) return seeOther(path);
  const t = await getTranslations({ locale, namespace: 'desk.import' });
  const error = undone === 'gone' ? t('gone') : t('workedOn', { count: undone.workedOn });
  const again = rememberAnswer({ values: {}, problem: { title: t('undo'), errors: [{ error }] } });
  return seeOther(`${path}?again=${again}`);
});
