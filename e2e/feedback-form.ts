import type { Page } from '@playwright/test';
import { expect, type languages } from './visitor';

type Words = (typeof languages)[number]['words'];

/**
 * Opens a form as if it had been open for a minute: one that is sent sooner than a person can write is turned back.
 * @param path with language and query
 */
export async function openForm(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('input[name="formKey"]').evaluate((field: HTMLInputElement) => {
    const [madeAt = '', random] = field.value.split('-');
    field.value = `${(Number.parseInt(madeAt, 36) - 60_000).toString(36)}-${random}`;
  });
}

export async function readReceipt(page: Page): Promise<{ receipt: string; code: string }> {
  await expect(page).toHaveURL(/\/feedback\/receipt$/);
  const [receipt = '', code = ''] = await page.locator('article dl').first().locator('dd').allInnerTexts();
  expect(receipt).toMatch(/^GK-\d{4}-[2-9A-HJ-NP-Z]{6}$/);
  return { receipt, code };
}

/** Fills in the form of the look-up page that is open, and sends it. */
export async function lookUp(page: Page, words: Words, receipt: string, code: string): Promise<void> {
  await page.getByLabel(words.feedback.lookUp.receipt, { exact: true }).fill(receipt);
  await page.getByLabel(words.feedback.lookUp.code, { exact: true }).fill(code);
  await page.getByRole('button', { name: words.feedback.lookUp.submit, exact: true }).click();
}
