import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { recallAnswer } from '@/app/forms/form-memory';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../../desk-page';
import { findNamed } from '../keep';
import { TemplateForm } from '../template-form';

/** Rendered whole at each request: it shows a template as it is now. */
export const instant = false;

export const generateMetadata = deskMetadata(({ templates }) => templates.title);

/** One text that answers begin with: to change, or to remove. */
export default deskPage(
  'templates.administer',
  ({ id = '' }) => deskPaths.template(id),
  async ({ locale, actor, params, query }) => {
    const t = await getTranslations({ locale, namespace: 'desk.templates' });
    const template = await findNamed({ params, actor });
    if (!template) notFound();
    const { id, title, text, agency } = template;
    const action = (verb: string) => localePath(locale, `${deskPaths.template(id)}/${verb}`);
    const present = { title, text, agency: agency?.name ?? '' };
    return (
      <div className="max-w-[42rem]">
        <h1 className="mb-6">{title}</h1>
        <TemplateForm
          locale={locale}
          action={action('change')}
          answer={recallAnswer(query.again) ?? { values: present, problem: null }}
          isForAnyAllowed={actor.agencyIds === null}
        />
        <form action={action('remove')} method="post" className="mt-8 border-line border-t pt-5">
          <p className="prose-zh mb-3 text-soft">{t('removeHint')}</p>
          <button type="submit" className="min-h-11 cursor-pointer border border-ink px-5 font-semibold">
            {t('remove')}
          </button>
        </form>
      </div>
    );
  },
);
