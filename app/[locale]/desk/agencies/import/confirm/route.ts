import { getTranslations } from 'next-intl/server';
import { expirePublished } from '@/app/expire-published';
import { recallAnswer, rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { countOutcomes, importAgencies } from '@/lib/desk/import-agencies';
import { agencyFileWords } from '@/lib/i18n/agency-file';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';
import { describeFaults } from '../describe-faults';

/** Writes what the preview showed. */
export const POST = deskForm('agencies.administer', async ({ locale, actor, fields }) => {
  const { maker, text } = recallAnswer(fields.preview)?.values ?? {};
  if (!text || maker !== actor.id) {
    const t = await getTranslations({ locale, namespace: 'desk.agencyCsv' });
    const problem = { title: t('notImported'), errors: [{ name: 'file', error: t('gone') }] };
    const again = rememberAnswer({ values: {}, problem });
    return seeOther(localePath(locale, `${deskPaths.importAgencies}?again=${again}`));
  }
  const { rows, faults } = await importAgencies(text, agencyFileWords(), actor, false);
  if (faults.length > 0) {
    const again = rememberAnswer({ values: {}, problem: await describeFaults(locale, faults) });
    return seeOther(localePath(locale, `${deskPaths.importAgencies}?again=${again}`));
  }
  expirePublished();
  const { added, changed } = countOutcomes(rows);
  return seeOther(localePath(locale, `${deskPaths.agencies}?added=${added}&changed=${changed}`));
});
