import { getTranslations } from 'next-intl/server';
import { expirePublished } from '@/app/expire-published';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { publishQuestion, questionFields, questionLimits } from '@/lib/desk/publish-question';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../desk-route';
import { leadBack, readSeen } from '../../lead-back';

/** Makes question and answer public, or changes what is public. */
export const POST = deskForm('inquiries.work', async (desk) => {
  const { locale, fields } = desk;
  const { seen, worker } = readSeen(desk);
  const result = await publishQuestion(seen, fields, worker);
  if (typeof result === 'string') {
    if (result === 'done') expirePublished();
    return leadBack(desk, result, 'publish');
  }
  const t = await getTranslations({ locale, namespace: 'desk' });
  const errors = questionFields.flatMap((name) => {
    const key = result.errors[name];
    return key ? [{ name, error: t(`question.fault.${key}`, { max: questionLimits[name] }) }] : [];
  });
  const again = rememberAnswer({ values: fields, problem: { title: t('inquiry.notSaved'), errors } });
  return seeOther(localePath(locale, `${deskPaths.inquiry(seen.receipt)}?again=${again}`));
});
