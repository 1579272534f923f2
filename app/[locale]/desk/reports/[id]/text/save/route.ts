import { getTranslations } from 'next-intl/server';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { findRevision } from '@/db/queries/revisions';
import { editRevision } from '@/db/queries/work-on-revisions';
import { parseNumber } from '@/lib/desk/revision-form';
import { parseTexts } from '@/lib/desk/revision-texts';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskForm } from '../../../../desk-route';
import { leadBack, readSeen } from '../../../lead-back';

/** Keeps what a draft says besides its tables, or leads back with everything typed and what is wrong with it. */
export const POST = deskForm('reports.correct', async (desk) => {
  const { locale, actor, params, fields } = desk;
  const revision = await findRevision(parseNumber(params.id), actor.agencyIds);
  if (!revision) return seeOther(localePath(locale, deskPaths.reports));
  const form = await getTranslations({ locale: 'zh-CN', namespace: 'form' });
  const headingOf = (number: Parameters<Parameters<typeof parseTexts>[2]>[0]) =>
    form('sectionTitle', { numeral: form(`numeral.${number}`), title: form(`section.${number}`) });
  const texts = parseTexts(fields, revision.content.sections, headingOf);
  if (!('errors' in texts)) {
    const refusal = await editRevision(readSeen(desk), texts);
    if (refusal === null) return leadBack(desk, null, 'text');
    return again(refusal);
  }
  return again(null);

  async function again(refusal: Awaited<ReturnType<typeof editRevision>>): Promise<Response> {
    const t = await getTranslations({ locale, namespace: 'desk' });
    const found = 'errors' in texts ? texts.errors : [];
    const errors = refusal
      ? [{ error: t(`revision.refused.${refusal}`) }]
      : found.map(({ name, error }) => ({ name, error: t(`revisionText.error.${error}`) }));
    const name = rememberAnswer({ values: fields, problem: { title: t('revision.notDone'), errors } });
    return seeOther(localePath(locale, `${deskPaths.revisionText(revision?.id ?? 0)}?again=${name}`));
  }
});
