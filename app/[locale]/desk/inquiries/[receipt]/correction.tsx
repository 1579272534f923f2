import { getTranslations } from 'next-intl/server';
import { figureLabel } from '@/app/[locale]/feedback/figure-label';
import { errorOf, type FormProblem } from '@/app/forms/form-memory';
import { TextInput } from '@/components/form/text-input';
import type { InquiryDetail } from '@/db/queries/inquiries';
import { findPlace } from '@/db/queries/start-revision';
import { may } from '@/lib/desk/rights';
import type { Locale } from '@/lib/i18n/locales';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { Actor } from '@/lib/report/staff';

interface CorrectionProps {
  locale: Locale;
  actor: Actor;
  inquiry: InquiryDetail;
  /** What was typed, where the form comes back. */
  values: Readonly<Record<string, string>>;
  problem: FormProblem | null;
}

/** Begins to correct the report that an inquiry is about, for a public reason that is filled in already; or leads to the work on it. */
export async function Correction({ locale, actor, inquiry, values, problem }: CorrectionProps) {
  const { agency, year, figure, receipt, version } = inquiry;
  if (!agency || year === null || !may(actor, 'reports.correct')) return null;
  const place = await findPlace(agency.slug, year, actor);
  if (place === null || place === 'nothing') return null;
  const t = await getTranslations({ locale, namespace: 'desk.correction' });
  const label = figure && figureLabel(locale, figure);
  const isJoined = typeof place === 'object';
  return (
    <section aria-labelledby="correction" className="mt-6 border-line border-t pt-4">
      <h2 id="correction" className="mb-2 font-semibold">
        {t('heading')}
      </h2>
      {isJoined && (
        <p className="mb-3">
          <a href={localePath(locale, deskPaths.revision(place.revision))}>{t('open')}</a>
        </p>
      )}
      <form
        action={localePath(locale, `${deskPaths.inquiry(receipt)}/correct`)}
        method="post"
        noValidate
        className="space-y-3"
      >
        <input type="hidden" name="version" defaultValue={version} />
        {isJoined ? (
          <input type="hidden" name="reason" defaultValue={t('reasonText')} />
        ) : (
          <TextInput
            name="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            value={values.reason ?? (label ? t('reasonFigure', { figure: label }) : t('reasonText'))}
            error={errorOf(problem, 'reason')}
          />
        )}
        {inquiry.revisionId === (isJoined ? place.revision : -1) ? (
          <p className="text-soft">{t('linked')}</p>
        ) : (
          <button type="submit" className="min-h-11 cursor-pointer border border-ink px-5 font-semibold">
            {t(isJoined ? 'link' : 'start')}
          </button>
        )}
      </form>
    </section>
  );
}
