import { test as base, expect, type Locator } from '@playwright/test';
import en from '../messages/en.json' with { type: 'json' };
import zh from '../messages/zh-CN.json' with { type: 'json' };

/** The languages that every task is done in, each with its sentences. */
export const languages = [
  { locale: 'zh-CN', words: zh },
  { locale: 'en', words: en },
] as const;

/** A visitor whose browser must not complain: any error in the console fails the test. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page, isMobile, javaScriptEnabled }, use, testInfo) => {
      // Without script a page does the same at every width, and how it fits a phone is looked at with it.
      testInfo.skip(isMobile && javaScriptEnabled === false, 'done at the desk');
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Waits until React has taken an element over: text that is typed into a prefilled field before that is put back. */
export async function untilTakenOver(field: Locator): Promise<void> {
  const isTakenOver = () => field.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')));
  await expect.poll(isTakenOver).toBe(true);
}

export { expect };
