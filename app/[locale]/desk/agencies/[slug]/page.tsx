import { getTranslations } from 'next-intl/server';
import { type FormAnswer, recallAnswer } from '@/app/forms/form-memory';
import { findAdministrableAgency } from '@/lib/desk/administer-agencies';
import { toFields } from '@/lib/desk/agency-form';
import { agencyName } from '@/lib/i18n/agency-name';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import { deskMetadata, deskPage } from '../../desk-page';
import { Notice } from '../../notice';
import { AgencyForm } from '../agency-form';
import { AgencyState } from './agency-state';
import { AgencySteps } from './agency-steps';

/** Rendered whole at each request: it shows an agency as it is now. */
export const instant = false;

export const generateMetadata = deskMetadata(({ agencyPage }) => agencyPage.title);

const doneKeys = ['added', 'changed', 'renamed', 'closed', 'reopened', 'merged'] as const;
const untouched: FormAnswer = { values: {}, problem: null };

/** One agency: what is written down about it, and what can become of it. */
export default deskPage(
  'agencies.administer',
  ({ slug = '' }) => deskPaths.agency(slug),
  async ({ locale, actor, params, query }) => {
    const t = await getTranslations({ locale, namespace: 'desk.agencyPage' });
    const agency = await findAdministrableAgency(params.slug ?? '', actor);
    if (!agency) {
      return (
        <>
          <h1>{t('unknownTitle')}</h1>
          <p className="prose-zh mt-3 mb-6">{t('unknown')}</p>
          <a href={localePath(locale, deskPaths.agencies)} className="button">
            {(await getTranslations({ locale, namespace: 'desk.agencyList' }))('back')}
          </a>
        </>
      );
    }
    const done = doneKeys.find((key) => key === query.done);
    const answer = recallAnswer(query.again);
    const present = { values: toFields({ ...agency, ...agency.contact }), problem: null };
    return (
      <div className="max-w-[42rem]">
        <h1 className="mb-4">{agencyName(locale, agency)}</h1>
        {done && <Notice>{t(`done.${done}`)}</Notice>}
        <AgencyState locale={locale} agency={agency} />
        <section aria-labelledby="change" className="mt-10">
          <h2 id="change" className="section mb-2">
            {t('change')}
          </h2>
          <p className="prose-zh mb-4">{t('changeHint')}</p>
          <AgencyForm
            locale={locale}
            action={localePath(locale, `${deskPaths.agency(agency.slug)}/change`)}
            answer={answer?.values.form === 'change' ? answer : present}
          />
        </section>
        <AgencySteps locale={locale} agency={agency} answer={answer ?? untouched} />
      </div>
    );
  },
);
