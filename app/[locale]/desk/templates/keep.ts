import { getTranslations } from 'next-intl/server';
import { rememberAnswer } from '@/app/forms/form-memory';
import { seeOther } from '@/app/forms/read-form';
import { findOwnTemplate } from '@/db/queries/templates';
import { keepTemplate, templateLimits } from '@/lib/desk/reply-template';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { DeskRequest } from '../desk-route';

/** The template that an address names, as far as the administrator may change it. */
export async function findNamed({ params, actor }: Pick<DeskRequest, 'params' | 'actor'>) {
  const id = Number(params.id);
  return Number.isSafeInteger(id) ? findOwnTemplate(id, actor.agencyIds) : null;
}

/**
 * Keeps what the form says, and leads to the list, or back to the form with what is wrong with it.
 * @param id the template to change, or null for a new one
 * @param page that has the form
 */
export async function keep(
  { locale, actor, fields }: DeskRequest & { fields: Readonly<Record<string, string>> },
  id: number | null,
  page: string,
): Promise<Response> {
  const wrong = await keepTemplate(id, fields, actor);
  if (!wrong) return seeOther(localePath(locale, `${deskPaths.templates}?done=saved`));
  const t = await getTranslations({ locale, namespace: 'desk' });
  const errors = (['title', 'agency', 'text'] as const).flatMap((name) => {
    const key = wrong[name];
    return key
      ? [
          {
            name,
            error: t(`templates.fault.${key}`, { max: name === 'title' ? templateLimits.title : templateLimits.text }),
          },
        ]
      : [];
  });
  const again = rememberAnswer({ values: fields, problem: { title: t('problem.notSaved'), errors } });
  return seeOther(localePath(locale, `${page}?again=${again}`));
}
