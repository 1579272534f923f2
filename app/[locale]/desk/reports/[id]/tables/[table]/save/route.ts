import { getTranslations } from 'next-intl/server';
import { type FormProblem, rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { findRevision } from '@/db/queries/revisions';
import { correctRevision } from '@/db/queries/work-on-revisions';
import { longestRemark, parseNumber, parseRemark } from '@/lib/desk/revision-form';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { tableKeys } from '@/lib/report/form';
import { deskForm } from '../../../../../desk-route';
import { readSeen } from '../../../../lead-back';
import { isTypedIn, readTyped } from '../check-typed';

/** Keeps every cell that differs from what is stored, all with one reason; or none of them, and leads back with everything typed. */
export const POST = deskForm('reports.correct', async (desk) => {
  const { locale, actor, params, fields } = desk;
  const revision = await findRevision(parseNumber(params.id), actor.agencyIds);
  const table = tableKeys.find((key) => key === params.table);
  const form = revision?.content.form;
  if (!revision || !table || !form) return seeOther(localePath(locale, deskPaths.reports));
  const t = await getTranslations({ locale, namespace: 'desk' });
  const again = (errors: FormProblem['errors']) => {
    const name = rememberAnswer({ values: fields, problem: { title: t('revision.notDone'), errors } });
    return seeOther(localePath(locale, `${deskPaths.revisionTable(revision.id, table)}?again=${name}`));
  };
  const { changed, unreadable } = readTyped(revision, form, table, fields);
  const reason = parseRemark(fields.why, !isTypedIn(revision));
  const errors = [
    ...unreadable.map((field) => ({
      name: `${table}.${field}`,
      error: t('grid.noFigureAt', { text: fields[field]?.trim() ?? '' }),
    })),
    ...(unreadable.length === 0 && changed.length === 0 ? [{ error: t('grid.nothingChanged') }] : []),
    ...('error' in reason && changed.length > 0
      ? [{ name: 'why', error: t(`revision.remarkError.${reason.error}`, { max: longestRemark }) }]
      : []),
  ];
  if (errors.length > 0 || 'error' in reason) return again(errors);
  const cells = changed.map((cell) => ({ table, ...cell, reason: reason.text || t('grid.typedIn') }));
  const refusal = await correctRevision(readSeen(desk), cells);
  if (refusal !== null) return again([{ error: t(`revision.refused.${refusal}`) }]);
  return seeOther(localePath(locale, `${deskPaths.revision(revision.id)}?done=cells`));
});
