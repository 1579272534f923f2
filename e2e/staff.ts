import type { BrowserContext } from '@playwright/test';
import { authenticatorCode, makeTestStaff, type TestStaff } from '@/lib/desk/test-staff';

export { authenticatorCode, makeTestStaff };

/** Has a browser be signed in as a member of staff, who was made on the database that the tests are served from (playwright.config.ts). */
export async function enter(context: BrowserContext, staff: TestStaff, baseURL: string): Promise<void> {
  const cookies = staff.cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: baseURL };
  });
  await context.addCookies(cookies);
}
