import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { lookUp, openForm, readReceipt } from './feedback-form';
import { enter, makeTestStaff } from './staff';
import { expect, languages, test, untilTakenOver } from './visitor';

const [, { words }] = languages;
const { form, kind, attachments } = words.feedback;
const { inquiry, question, templates } = words.desk;
const answer = 'Dear reader, the total was copied wrongly. See the scan.';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const textFile = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('a question with an attachment is given to a colleague, answered from a template and published, and the reader finds it', async ({
  page,
  browser,
  baseURL: base,
  isMobile,
}) => {
  test.skip(isMobile, 'the desk is for large screens');
  const baseURL = base ?? '';
  const subject = `Total of ${crypto.randomUUID().slice(0, 8)}`;
  const { receipt, code } = await ask(page, subject);

  const [administrator, clerk] = [await makeTestStaff('administrator'), await makeTestStaff('clerk', ['hongze'])];
  const open = async () => (await browser.newContext({ baseURL })).newPage();
  const [office, counter] = [await open(), await open()];
  await enter(office.context(), administrator, baseURL);
  await enter(counter.context(), clerk, baseURL);

  await office.goto('/en/desk/templates');
  await office.getByLabel(templates.name, { exact: true }).fill(subject);
  await office.getByLabel(templates.text, { exact: true }).fill(answer);
  await button(office, templates.save).click();
  await expect(office.getByText(templates.done.saved)).toBeVisible();
  await office.goto(`/en/desk/inquiries/${receipt}`);
  await office.getByLabel(inquiry.giveTo).selectOption(clerk.actor.name);
  await button(office, inquiry.give).click();
  await expect(office.getByText(inquiry.done.assign)).toBeVisible();

  await counter.goto('/en/desk/inquiries?assigned=me');
  await counter.getByRole('link', { name: subject }).click();
  const [sent] = await Promise.all([
    counter.waitForEvent('download'),
    counter.getByRole('link', { name: 'proof.txt' }).click(),
  ]);
  expect(sent.suggestedFilename()).toBe('proof.txt');
  await counter.getByLabel(inquiry.text, { exact: true }).fill('Typed before.');
  await counter.getByLabel(inquiry.template, { exact: true }).selectOption(subject);
  await button(counter, inquiry.insert).click();
  await expect(counter.getByLabel(inquiry.text, { exact: true })).toHaveValue(`Typed before.\n\n${answer}`);
  const { violations } = await new AxeBuilder({ page: counter }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await counter.getByLabel(inquiry.text, { exact: true }).fill(answer);
  await counter.getByLabel(attachments.label).setInputFiles(textFile('scan.txt', 'Row 4'));
  await button(counter, inquiry.save).click();
  await expect(counter.getByText(inquiry.done.answer)).toBeVisible();

  await untilTakenOver(counter.getByLabel(question.question, { exact: true }));
  await counter.getByLabel(question.question, { exact: true }).fill('I am Zhang Sanfeng. Why?');
  await button(counter, question.submit).click();
  await expect(counter.getByRole('link', { name: question.fault.person })).toBeVisible();
  await untilTakenOver(counter.getByLabel(question.question, { exact: true }));
  await counter.getByLabel(question.question, { exact: true }).fill('Why is the total too small?');
  await button(counter, question.submit).click();
  await expect(counter.getByText(inquiry.done.publish)).toBeVisible();

  await page.goto('/en/feedback/look-up');
  await lookUp(page, words, receipt, code);
  await expect(page.getByText(answer)).toBeVisible();
  const [received] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /scan\.txt/ }).click(),
  ]);
  expect(received.suggestedFilename()).toBe('scan.txt');

  await page.goto('/en/questions?agency=hongze');
  await page.getByLabel(words.questions.words).fill(subject);
  await button(page, words.questions.search).click();
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  await expect(page.getByText('Why is the total too small?')).toBeVisible();
  await expect(page.getByText('Zhang')).toHaveCount(0);
  await page.goto('/en/agencies/hongze');
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  for (const other of [office, counter]) await other.context().close();
});

/** Sends a question about an agency, first with a file that cannot be taken: what was typed stays, and the file has to be chosen again. */
async function ask(page: Page, subject: string): Promise<{ receipt: string; code: string }> {
  await openForm(page, '/en/feedback?agency=hongze&year=2023');
  await page.getByLabel(kind.question, { exact: true }).check();
  await page.getByLabel(form.subject, { exact: true }).fill(subject);
  await page.getByLabel(form.text, { exact: true }).fill('The total is too small.');
  await page.getByLabel(form.wantsAnswer, { exact: true }).check();
  await page.getByLabel(form.name, { exact: true }).fill('Zhang Sanfeng');
  await page.getByLabel(form.contact, { exact: true }).fill('zhang@example.org');
  await page.getByLabel(form.mayPublish, { exact: true }).check();
  const program = { name: 'a.exe', mimeType: 'application/pdf', buffer: Buffer.from('4d5a9000', 'hex') };
  await page.getByLabel(attachments.label).setInputFiles(program);
  await button(page, form.submit).click();
  await expect(page.getByRole('link', { name: /a\.exe/ })).toBeVisible();
  await page.getByLabel(attachments.label).setInputFiles(textFile('proof.txt', '1 + 1'));
  await button(page, form.submit).click();
  return readReceipt(page);
}
