import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { lookUp, openForm, readReceipt } from './feedback-form';
import { expect, languages, test } from './visitor';

type Words = (typeof languages)[number]['words'];

async function fillIn(page: Page, words: Words, subject: string): Promise<void> {
  const { form, kind } = words.feedback;
  await page.getByLabel(kind.error, { exact: true }).check();
  await page.getByLabel(form.subject, { exact: true }).fill(subject);
  await page.getByLabel(form.text, { exact: true }).fill('Row 3\nand row 4');
}

async function send(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words.feedback.form.submit, exact: true }).click();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

for (const { locale, words } of languages) {
  for (const javaScriptEnabled of [true, false]) {
    const { form, state, kind } = words.feedback;

    test.describe(`feedback in ${locale}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test('is sent from a report, and found again by what the receipt says', async ({ page }) => {
        await page.goto(`/${locale}/agencies/suqian/2024`);
        await page.getByRole('link', { name: words.common.ask.link }).click();
        await expect(page).toHaveURL(`/${locale}/feedback?agency=suqian&year=2024`);
        await openForm(page, page.url());
        await expect(page.getByLabel(form.agency)).toHaveValue('suqian');
        await expect(page.getByLabel(form.year)).toHaveValue('2024');
        await fillIn(page, words, 'Totals of table 3');
        await send(page, words);

        const { receipt, code } = await readReceipt(page);
        await page.reload();
        expect(await readReceipt(page)).toEqual({ receipt, code });

        await page.getByRole('link', { name: words.feedback.receipt.lookUp }).click();
        await expect(page.getByLabel(words.feedback.lookUp.receipt, { exact: true })).toHaveValue(receipt);
        await lookUp(page, words, receipt.toLowerCase().replaceAll('-', ' '), code.toLowerCase());
        await expect(page.getByRole('heading', { name: words.feedback.lookUp.resultTitle })).toBeFocused();
        await expect(page.getByText(state.received, { exact: true })).toBeVisible();
        await expect(page.getByText('Totals of table 3')).toBeVisible();
        await expect(page.getByText('Row 3\nand row 4')).toBeVisible();
        await expect(page).toHaveURL(/\/look-up\?again=[\w-]{22}$/);
        await expect(page.getByLabel(words.feedback.lookUp.code, { exact: true })).toHaveValue('');
      });

      test('with faults comes back with everything typed, each fault named and linked', async ({ page }) => {
        await openForm(page, `/${locale}/feedback?agency=hongze&year=2023`);
        await page.getByLabel(kind.complaint, { exact: true }).check();
        await page.getByLabel(form.text, { exact: true }).fill('  kept\n"<b>&amp;');
        await page.getByLabel(form.wantsAnswer, { exact: true }).check();
        await page.getByLabel(form.contact, { exact: true }).fill('zhang@');
        await page.getByLabel(form.mayPublish, { exact: true }).check();
        await send(page, words);

        const summary = page.getByRole('alert').filter({ hasText: words.field.titleInvalid });
        await expect(summary).toBeFocused();
        await expect(summary.getByRole('link')).toHaveText([
          words.field.subjectMissing,
          words.field.nameMissing,
          words.field.contactInvalid,
        ]);
        await expect(page.getByLabel(kind.complaint, { exact: true })).toBeChecked();
        await expect(page.getByLabel(form.agency)).toHaveValue('hongze');
        await expect(page.getByLabel(form.year)).toHaveValue('2023');
        await expect(page.getByLabel(form.text, { exact: true })).toHaveValue('  kept\n"<b>&amp;');
        await expect(page.getByLabel(form.wantsAnswer, { exact: true })).toBeChecked();
        await expect(page.getByLabel(form.mayPublish, { exact: true })).toBeChecked();
        const contact = page.getByLabel(form.contact, { exact: true });
        await expect(contact).toHaveValue('zhang@');
        await expect(contact).toHaveAttribute('aria-invalid', 'true');
        await expect(contact).toHaveAccessibleDescription(new RegExp(words.field.contactInvalid.slice(0, 8)));

        await summary.getByRole('link', { name: words.field.subjectMissing }).click();
        await expect(page.getByLabel(form.subject, { exact: true })).toBeFocused();
        await page.getByLabel(form.subject, { exact: true }).fill('Late');
        await page.getByLabel(form.name, { exact: true }).fill('张三');
        await contact.fill('zhang.san@example.org');
        await send(page, words);
        await readReceipt(page);
        await expect(page.getByText('z***@example.org')).toBeVisible();
        await expect(page.getByText('zhang.san@example.org')).toHaveCount(0);
      });

      test('sent sooner than a person can write, or by a program, is only stored when sent again', async ({ page }) => {
        await page.goto(`/${locale}/feedback`);
        await fillIn(page, words, 'Quick');
        await page.locator('input[name="website"]').evaluate((field: HTMLInputElement) => {
          field.value = 'https://example.org';
        });
        await send(page, words);
        const summary = page.getByRole('alert').filter({ hasText: words.field.titleNotSent });
        await expect(summary).toContainText(words.field.pressAgain);
        await expect(page.getByLabel(form.subject, { exact: true })).toHaveValue('Quick');
        await expect(page.locator('input[name="website"]')).toHaveValue('');
        await expect(async () => {
          await send(page, words);
          await expect(page).toHaveURL(/receipt$/, { timeout: 1000 });
        }).toPass();
      });

      test('can be put away with its receipt, of which only the receipt is printed', async ({ page }) => {
        await openForm(page, `/${locale}/feedback`);
        await fillIn(page, words, 'Put away');
        await send(page, words);

        const { receipt, code } = await readReceipt(page);
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByText(receipt)).toBeVisible();
        await expect(page.getByText(words.feedback.receipt.done)).toBeHidden();
        await expect(page.getByRole('button', { name: words.feedback.receipt.finish })).toBeHidden();
        await page.emulateMedia({ media: 'screen' });

        await page.getByRole('button', { name: words.feedback.receipt.finish }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.feedback.receipt.goneTitle);
        await expect(page.getByText(code)).toHaveCount(0);
      });

      test('is not shown for a wrong number or code', async ({ page }) => {
        await page.goto(`/${locale}/feedback/look-up`);
        await lookUp(page, words, 'GK-2026-222223', '');
        const alert = page.getByRole('alert').filter({ has: page.getByRole('link') });
        await expect(alert.getByRole('link')).toHaveText([words.field.receiptInvalid, words.field.codeMissing]);
        await expect(page.getByLabel(words.feedback.lookUp.receipt, { exact: true })).toHaveValue('GK-2026-222223');

        await openForm(page, `/${locale}/feedback`);
        await fillIn(page, words, 'Secret');
        await send(page, words);
        const { receipt } = await readReceipt(page);
        await page.goto(`/${locale}/feedback/look-up`);
        await lookUp(page, words, receipt, '2222-2222-2222');
        await expect(alert.getByRole('link')).toHaveText([words.field.noMatch]);
        await expect(page.getByText('Secret')).toHaveCount(0);
      });
    });
  }

  test.describe(`feedback in ${locale}`, () => {
    test('pressed twice is stored once', async ({ page, context }) => {
      const other = await context.newPage();
      await openForm(page, `/${locale}/feedback`);
      const formKey = await page.locator('input[name="formKey"]').inputValue();
      await other.goto(`/${locale}/feedback`);
      await other.locator('input[name="formKey"]').evaluate((field: HTMLInputElement, value) => {
        field.value = value;
      }, formKey);
      const receipts = [];
      for (const tab of [page, other]) {
        await fillIn(tab, words, 'Twice');
        await tab.getByRole('button', { name: words.feedback.form.submit, exact: true }).dblclick();
        receipts.push(await readReceipt(tab));
      }
      expect(receipts[0]).toEqual(receipts[1]);
    });

    test('begins empty after another one was sent', async ({ page }) => {
      await openForm(page, `/${locale}/feedback`);
      await fillIn(page, words, 'The first');
      await send(page, words);
      await readReceipt(page);
      await page.getByRole('link', { name: words.site.nav.feedback, exact: true }).first().click();
      await expect(page.getByLabel(words.feedback.form.subject, { exact: true })).toHaveValue('');
      await expect(page.getByLabel(words.feedback.form.text, { exact: true })).toHaveValue('');
    });

    test('keeps what the address says when the language is switched', async ({ page }) => {
      const query = '?agency=suqian&year=2024&figure=requests.received.total';
      await page.goto(`/${locale}/feedback${query}`);
      await expect(page.getByLabel(words.feedback.kind.error, { exact: true })).toBeChecked();
      const [other] = languages.filter((language) => language.locale !== locale);
      await page.getByRole('link', { name: words.site.language[other?.locale ?? 'en'] }).click();
      await expect(page).toHaveURL(`/${other?.locale}/feedback${query}`);
    });

    test('is accessible with faults, on its receipt, and when it is found', async ({ page }) => {
      await openForm(page, `/${locale}/feedback`);
      await send(page, words);
      await expect(page.getByRole('alert').filter({ hasText: words.field.titleInvalid })).toBeFocused();
      await expectAccessible(page);
      await fillIn(page, words, 'Accessible');
      await send(page, words);
      const { receipt, code } = await readReceipt(page);
      await expectAccessible(page);
      await page.goto(`/${locale}/feedback/look-up`);
      await lookUp(page, words, receipt, code);
      await expect(page.getByText('Accessible')).toBeVisible();
      await expectAccessible(page);
    });

    test('is not kept by browsers nor listed by search engines where it is private', async ({ page }) => {
      for (const path of ['receipt', 'look-up']) {
        const response = await page.goto(`/${locale}/feedback/${path}`);
        expect(response?.headers()['cache-control']).toContain('no-store');
        expect(response?.headers()['referrer-policy']).toBe('same-origin');
        await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
      }
    });
  });
}

test('nobody can say in the public form that staff took it in', async ({ request }) => {
  const form = { kind: 'question', channel: 'counter', subject: 'x', text: 'y' };
  const response = await request.post('/en/feedback/send', { form, maxRedirects: 0 });
  expect(response.status()).toBe(403);
});

test('another site cannot send the form', async ({ request }) => {
  const foreign: Record<string, string>[] = [
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of foreign) {
    for (const path of ['feedback/send', 'feedback/look-up/find', 'feedback/receipt/finish']) {
      const response = await request.post(`/en/${path}`, { headers, form: { kind: 'question' }, maxRedirects: 0 });
      expect(response.status()).toBe(403);
    }
  }
});
