import type { CheckResult } from './checks/result';
import { type Answer, isAnswered } from './finding';

/**
 * The findings that keep a report from being published until they are explained: every sum that fails, and every cell or section of the form
 * that is not there. Other notices are for its readers to judge. An explanation is published with the report.
 * @param answers that are published already, or will be with it
 */
export function findObstacles(
  results: readonly CheckResult[],
  answers: readonly Pick<Answer, 'checkId' | 'fingerprint'>[],
): CheckResult[] {
  return results.filter((result) => hasToBeExplained(result) && !isAnswered(result, answers));
}

/** Whether a report can be published with this result only with an answer to it. */
function hasToBeExplained({ kind, outcome }: Pick<CheckResult, 'kind' | 'outcome'>): boolean {
  return outcome === 'fail' || (outcome === 'notice' && kind === 'form.complete');
}
