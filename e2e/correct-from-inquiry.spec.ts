import type { Browser, Page } from '@playwright/test';
import type { StaffRole } from '@/lib/report/staff';
import { lookUp, openForm, readReceipt } from './feedback-form';
import { openAs } from './staff';
import { expect, languages, test } from './visitor';

const [, { words }] = languages;
const { feedback } = words;
const { inquiry, correction, revision, grid } = words.desk;
const report = '/en/agencies/yunlu-bailu/2024';
const subject = 'One request is missing';
const answer = 'You are right: one request was not counted. The report is corrected.';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const signIn = (browser: Browser, baseURL: string | undefined, role: StaffRole) =>
  openAs(browser, baseURL, role, ['yunlu-bailu']);

/** Reports an error in a figure, and reads the receipt. */
async function reportError(page: Page): Promise<{ receipt: string; code: string }> {
  await openForm(page, '/en/feedback?agency=yunlu-bailu&year=2024&figure=requests.received.total');
  await page.getByLabel(feedback.kind.error, { exact: true }).check();
  await page.getByLabel(feedback.form.subject, { exact: true }).fill(subject);
  await page.getByLabel(feedback.form.text, { exact: true }).fill('I asked in December and am not counted.');
  await page.getByLabel(feedback.form.wantsAnswer, { exact: true }).check();
  await page.getByLabel(feedback.form.name, { exact: true }).fill('Li Si');
  await page.getByLabel(feedback.form.contact, { exact: true }).fill('li@example.org');
  await press(page, feedback.form.submit);
  return readReceipt(page);
}

test('an error that a citizen reports is corrected, reviewed and published; they read the answer, see the figure, and have their name erased', async ({
  page,
  browser,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'the desk is for large screens');
  test.setTimeout(120_000);
  const { receipt, code } = await reportError(page);

  const clerk = await signIn(browser, baseURL, 'clerk');
  await clerk.goto('/en/desk/inquiries');
  await clerk.getByRole('link', { name: subject }).click();
  await press(clerk, correction.start);
  await expect(clerk.locator('input:target')).toHaveAttribute('id', 'requests.received.total');
  const id = /\/desk\/reports\/(\d+)/.exec(clerk.url())?.[1];
  const printed = Number(await clerk.locator('[id="requests.received.total"]').inputValue());
  for (const cell of ['received.naturalPerson', 'received.total', 'carriedOut.naturalPerson', 'carriedOut.total']) {
    const field = clerk.locator(`[id="requests.${cell}"]`);
    await field.fill(String(Number(await field.inputValue()) + 1));
  }
  await clerk.getByLabel(grid.why).fill('A request of December was not counted');
  await press(clerk, grid.save);
  await expect(clerk.getByRole('status')).toContainText(revision.done.cells);
  await press(clerk, revision.submit.enter);
  await expect(clerk.getByRole('status')).toContainText(revision.done.enter);

  const steps = [
    ['reviewer', revision.submit.check, revision.done.check],
    ['reviewer', revision.submit.approve, revision.done.approve],
    ['publisher', revision.submit.publish, revision.done.publish],
  ] as const;
  for (const [role, submit, done] of steps) {
    const next = await signIn(browser, baseURL, role);
    await next.goto(`/en/desk/reports/${id}`);
    await press(next, submit);
    await expect(next.getByRole('status')).toContainText(done);
    await next.context().close();
  }

  await clerk.goto(`/en/desk/inquiries/${receipt}`);
  await clerk.getByLabel(inquiry.text, { exact: true }).fill(answer);
  await press(clerk, inquiry.save);
  await expect(clerk.getByText(inquiry.done.answer)).toBeVisible();

  await page.goto('/en/feedback/look-up');
  await lookUp(page, words, receipt, code);
  await expect(page.getByText(answer)).toBeVisible();
  await press(page, feedback.erase.submit);
  await expect(page.getByText(feedback.erase.done)).toBeVisible();
  await page.goto(report);
  await expect(page.locator('[id="requests.received.total"]')).toContainText(String(printed + 1));
  await clerk.reload();
  await expect(clerk.getByText('Li Si')).toHaveCount(0);
  await clerk.context().close();
});
