import type { Browser, Page } from '@playwright/test';
import type { StaffRole } from '@/lib/report/staff';
import { openAs } from './staff';
import { expect, languages, test } from './visitor';

const { locale, words } = languages[0];
const { revision, revisions, startRevision, grid } = words.desk;
const report = `/${locale}/agencies/yunlu-zhulin/2025`;
const place = `/${locale}/desk/reports/new?agency=yunlu-zhulin&year=2025`;

const signIn = (browser: Browser, baseURL: string | undefined, role: StaffRole) =>
  openAs(browser, baseURL, role, ['yunlu-zhulin']);

/** Opens what waits for them, and takes the step. */
async function takeStep(page: Page, button: string, done: string, remark?: readonly [label: string, text: string]) {
  await page.goto(`/${locale}/desk/reports`);
  await page.getByRole('table').getByRole('link', { name: '竹林' }).click();
  if (remark) await page.getByLabel(remark[0]).fill(remark[1]);
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('status')).toContainText(done);
}

test('a figure is corrected, passes three reviews and is published with what changed and why; the report is withdrawn', async ({
  browser,
  page,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'the desk is tested on a desk; accessibility.spec.ts looks at its width');
  test.setTimeout(120_000);
  const clerk = await signIn(browser, baseURL, 'clerk');
  await clerk.goto(place);
  await clerk.getByRole('button', { name: startRevision.submit }).click();
  await expect(clerk.getByRole('alert').filter({ hasText: revision.remarkError.missing })).toBeVisible();
  await clerk.getByLabel(startRevision.reason).fill('漏计一件年底收到的申请');
  await clerk.getByRole('button', { name: startRevision.submit }).click();
  await clerk.getByRole('link', { name: words.form.requests.title }).click();

  const cell = (name: string) => clerk.locator(`[id="requests.${name}"]`);
  const checks = clerk.getByRole('region', { name: grid.checks, exact: true });
  await expect(checks).toContainText('没有不符的合计');
  await cell('received.total').fill('4x');
  await expect(clerk.getByText(grid.noFigure)).toBeVisible();
  await cell('received.total').fill('4');
  await expect(checks).toContainText('相差 1');
  await cell('received.naturalPerson').fill('4');
  await cell('received.naturalPerson').press('Enter');
  await expect(cell('carriedIn.naturalPerson')).toBeFocused();
  await cell('carriedOut.naturalPerson').focus();
  await clerk.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1\t0\t0\t0\t0\t0\t1\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(cell('carriedOut.total')).toHaveValue('1');
  await expect(checks).toContainText('没有不符的合计');
  await clerk.getByLabel(grid.why).fill('漏计一件');
  await clerk.getByRole('button', { name: grid.save }).click();
  await expect(clerk.getByRole('status')).toContainText(revision.done.cells);
  await takeStep(clerk, revision.submit.enter, revision.done.enter);

  const [second, third] = [await signIn(browser, baseURL, 'reviewer'), await signIn(browser, baseURL, 'reviewer')];
  await takeStep(second, revision.submit.sendBack, revision.done.sendBack, [revision.sendBackRemark, '请再核对']);
  await takeStep(clerk, revision.submit.enter, revision.done.enter);
  await takeStep(second, revision.submit.check, revision.done.check, [revision.remark, '与原件一致']);
  await expect(second.getByText(revision.samePerson)).toBeVisible();
  await takeStep(third, revision.submit.approve, revision.done.approve);
  const publisher = await signIn(browser, baseURL, 'publisher');
  await takeStep(publisher, revision.submit.publish, revision.done.publish);

  // A page that was left is kept, hidden.
  const received = page.locator('[id="requests.received.total"]').filter({ visible: true });
  await page.goto(report);
  await expect(received).toContainText('4');
  await page.getByRole('link', { name: words.report.versions }).click();
  await expect(page.getByText('漏计一件年底收到的申请')).toBeVisible();
  await expect(page.getByRole('row', { name: '新收 · 自然人' })).toContainText('漏计一件');
  await page.getByRole('link', { name: '第 1 版' }).click();
  await expect(received).toContainText('3');

  await publisher.goto(place);
  await publisher.getByLabel(startRevision.withdrawReason).fill('发布了别的机关的文件');
  await publisher.getByRole('button', { name: startRevision.withdrawSubmit }).click();
  await expect(publisher.getByText(revisions.done.withdraw)).toBeVisible();
  await page.goto(report);
  await expect(page.getByText('发布了别的机关的文件')).toBeVisible();
  await expect(received).toHaveCount(0);
});
