import { getTranslations } from 'next-intl/server';
import { recallAnswer } from '@/app/forms/form-memory';
import { listOwnTemplates } from '@/db/queries/templates';
import { agencyName } from '@/lib/i18n/agency-name';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../desk-page';
import { Notice } from '../notice';
import { TemplateForm } from './template-form';

/** Rendered whole at each request: it shows what was typed. */
export const instant = false;

export const generateMetadata = deskMetadata(({ templates }) => templates.title);

const doneKeys = ['saved', 'removed'] as const;

/** The texts that answers begin with, and the form for a new one. */
export default deskPage('templates.administer', deskPaths.templates, async ({ locale, actor, query }) => {
  const t = await getTranslations({ locale, namespace: 'desk.templates' });
  const templates = await listOwnTemplates(actor.agencyIds);
  const done = doneKeys.find((key) => key === query.done);
  return (
    <div className="max-w-[42rem]">
      <h1 className="mb-2">{t('title')}</h1>
      <p className="prose-zh mb-6 text-soft">{t('description')}</p>
      {done && <Notice>{t(`done.${done}`)}</Notice>}
      {templates.length === 0 && <p>{t('none')}</p>}
      <ul>
        {templates.map(({ id, title, text, agency }) => (
          <li key={id} className="border-line border-t py-3">
            <a href={localePath(locale, deskPaths.template(id))} className="inline-block py-1 font-semibold">
              {title}
            </a>{' '}
            <span className="text-[0.9375rem] text-soft">{agency ? agencyName(locale, agency) : t('forAny')}</span>
            <p className="prose-zh line-clamp-3 whitespace-pre-wrap">{text}</p>
          </li>
        ))}
      </ul>
      <section aria-labelledby="add" className="mt-10">
        <h2 id="add" className="section mb-4">
          {t('add')}
        </h2>
        <TemplateForm
          locale={locale}
          action={localePath(locale, `${deskPaths.templates}/add`)}
          answer={recallAnswer(query.again) ?? { values: {}, problem: null }}
          isForAnyAllowed={actor.agencyIds === null}
        />
      </section>
    </div>
  );
});
