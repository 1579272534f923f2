import { getTranslations } from 'next-intl/server';
import { errorOf, type FormAnswer } from '@/app/forms/form-memory';
import { TextArea } from '@/components/form/text-area';
import { longestRemark, nextRights } from '@/lib/desk/revision-form';
import { may } from '@/lib/desk/rights';
import { findingPart } from '@/lib/i18n/finding-text';
import { deskPaths, findingAnchor, localePath } from '@/lib/i18n/paths';
import type { CheckResult } from '@/lib/report/checks/result';
import { type RevisionState, refuseStep } from '@/lib/report/review';
import type { Actor } from '@/lib/report/staff';
import type { RevisionPartProps } from './shown-content';

interface ReviewsProps extends RevisionPartProps {
  actor: Actor;
  answer: FormAnswer;
  obstacles: readonly CheckResult[];
}

/** Which form takes a revision on from each state. */
const nextSteps = {
  draft: { verb: 'enter', action: 'enter' },
  entered: { verb: 'review', action: 'check' },
  checked: { verb: 'review', action: 'approve' },
  approved: { verb: 'publish', action: 'publish' },
} as const satisfies Record<RevisionState, unknown>;

/** What can be done with an open revision by who looks at it: the next review, sending back, publishing, giving up. */
export async function Reviews({ locale, revision, isEditable, actor, answer, obstacles }: ReviewsProps) {
  const [t, check] = [
    await getTranslations({ locale, namespace: 'desk.revision' }),
    await getTranslations({ locale, namespace: 'check' }),
  ];
  const { values, problem } = answer;
  const { id, edition, state, steps } = revision;
  const { verb, action } = nextSteps[state];
  const isSame = action !== 'publish' && refuseStep(action, state, steps, actor.id) === 'samePerson';
  const mayGoOn = may(actor, nextRights[state]) && !isSame;
  const own = localePath(locale, deskPaths.revision(id));
  const isHeldUp = action === 'publish' && obstacles.length > 0;
  const seen = <input type="hidden" name="edition" defaultValue={edition} />;
  const remark = (name: string, label: string, hint: string) => (
    <TextArea
      name={name}
      label={label}
      hint={hint}
      value={values[name] ?? ''}
      error={errorOf(problem, name)}
      rows={2}
    />
  );
  return (
    <section aria-labelledby="reviews" className="mt-8 max-w-[46rem] border-2 border-line px-5 py-4">
      <h2 id="reviews" className="section mb-2">
        {t(`next.${action}`)}
      </h2>
      {!mayGoOn && <p>{t(isSame ? 'samePerson' : `waits.${action}`)}</p>}
      {mayGoOn && obstacles.length > 0 && (
        <div role={isHeldUp ? 'alert' : undefined} className="mb-4">
          <p className="font-semibold">{t(isHeldUp ? 'obstaclesNow' : 'obstacles', { count: obstacles.length })}</p>
          <ul className="list-disc pl-6">
            {obstacles.map((result) => (
              <li key={result.id}>
                <a href={`#${findingAnchor(result.id)}`} className="inline-block py-1">
                  {check(`${result.kind}.title`)} · {findingPart(locale, result)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {mayGoOn && !isHeldUp && (
        <form action={`${own}/${verb}`} method="post" className="space-y-4">
          {seen}
          <input type="hidden" name="action" defaultValue={action} />
          {action === 'publish' ? (
            <p>{t('publishHint')}</p>
          ) : (
            remark('remark', t('remark'), t('remarkHint', { max: longestRemark }))
          )}
          <button type="submit" className="button">
            {t(`submit.${action}`)}
          </button>
        </form>
      )}
      {state !== 'draft' && may(actor, 'reports.sendBack') && (
        <form action={`${own}/send-back`} method="post" className="mt-6 space-y-4 border-line border-t pt-4">
          {seen}
          {remark('sendBackRemark', t('sendBackRemark'), t('sendBackHint'))}
          <button type="submit" className="min-h-11 cursor-pointer border border-ink px-5 font-semibold">
            {t('submit.sendBack')}
          </button>
        </form>
      )}
      {isEditable && (
        <details className="mt-4">
          <summary className="cursor-pointer py-1 text-[0.9375rem]">{t('drop')}</summary>
          <form action={`${own}/drop`} method="post" className="mt-2">
            {seen}
            <p className="mb-2">{t('dropHint')}</p>
            <button type="submit" className="min-h-11 cursor-pointer border border-ink px-5 font-semibold">
              {t('submit.drop')}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}
