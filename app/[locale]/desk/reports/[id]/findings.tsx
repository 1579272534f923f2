import { getTranslations } from 'next-intl/server';
import { errorOf, type FormAnswer } from '@/app/forms/form-memory';
import { TextArea } from '@/components/form/text-area';
import { longestRemark } from '@/lib/desk/revision-form';
import { findingPart, findingText } from '@/lib/i18n/finding-text';
import { formatList } from '@/lib/i18n/format';
import { deskPaths, findingAnchor, localePath } from '@/lib/i18n/paths';
import { type CheckResult, checkOutcomes } from '@/lib/report/checks/result';
import { isFindingOutcome } from '@/lib/report/finding';
import { answerTo, type RevisionPartProps } from './shown-content';

interface FindingsProps extends RevisionPartProps {
  answer: FormAnswer;
  obstacles: readonly CheckResult[];
}

/** What every check says of a revision; beside what is found, what the agency answers to it. */
export async function Findings({ locale, revision, isEditable, answer, obstacles }: FindingsProps) {
  const [t, check] = [
    await getTranslations({ locale, namespace: 'desk.revision' }),
    await getTranslations({ locale, namespace: 'check' }),
  ];
  const { results, year, id, edition } = revision;
  const found = results.filter(({ outcome }) => isFindingOutcome(outcome));
  const others = results.filter(({ outcome }) => !isFindingOutcome(outcome));
  const counts = checkOutcomes.map((outcome) => ({
    outcome,
    count: results.filter((result) => result.outcome === outcome).length,
  }));
  const name = (result: CheckResult) => `${check(`${result.kind}.title`)} · ${findingPart(locale, result)}`;
  return (
    <section aria-labelledby="findings" className="mt-8">
      <h2 id="findings" className="section">
        {t('checks')}
      </h2>
      <p className="mt-1 mb-3 text-soft">
        {formatList(
          locale,
          counts.map(({ outcome, count }) => `${check(`outcome.${outcome}`)} ${count}`),
        )}
      </p>
      <ul className="space-y-4">
        {found.map((result) => {
          const said = answerTo(revision, result);
          const field = `answer-${result.id}`;
          const isTyped = answer.values.checkId === result.id;
          return (
            <li
              key={result.id}
              id={findingAnchor(result.id)}
              className={`border-l-4 px-4 py-2 ${result.outcome === 'fail' ? 'border-accent bg-accent-wash' : 'border-rule bg-wash'}`}
            >
              <p className="font-semibold">
                {name(result)}
                {obstacles.includes(result) && <span className="ml-3 text-accent">{t('hasToBeExplained')}</span>}
              </p>
              <p>{findingText(locale, result, year)}</p>
              {!isEditable && said && (
                <p lang={said.language} className="prose-zh mt-1 border-ink border-l-2 pl-3">
                  {said.text}
                </p>
              )}
              {isEditable && (
                <details open={obstacles.includes(result) || said !== undefined || isTyped} className="mt-1">
                  <summary className="cursor-pointer py-1 text-[0.9375rem]">{t('answer')}</summary>
                  <form
                    action={`${localePath(locale, deskPaths.revision(id))}/answer`}
                    method="post"
                    className="mt-1 max-w-[42rem] space-y-2"
                  >
                    <input type="hidden" name="edition" defaultValue={edition} />
                    <input type="hidden" name="checkId" defaultValue={result.id} />
                    <input type="hidden" name="fingerprint" defaultValue={result.fingerprint} />
                    <TextArea
                      name={field}
                      label={t('answerLabel')}
                      hint={t('answerHint', { max: longestRemark })}
                      value={isTyped ? (answer.values[field] ?? '') : (said?.text ?? '')}
                      error={errorOf(answer.problem, field)}
                      rows={2}
                    />
                    <button
                      type="submit"
                      className="min-h-11 cursor-pointer border border-ink bg-paper px-5 font-semibold"
                    >
                      {t('submit.answer')}
                    </button>
                  </form>
                </details>
              )}
            </li>
          );
        })}
      </ul>
      {others.length > 0 && (
        <details className="mt-4 text-[0.9375rem]">
          <summary className="cursor-pointer py-1">{t('otherChecks', { count: others.length })}</summary>
          <ul className="mt-1 columns-1 gap-x-10 sm:columns-2">
            {others.map((result) => (
              <li key={result.id}>
                {name(result)} <span className="text-soft">{check(`outcome.${result.outcome}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
