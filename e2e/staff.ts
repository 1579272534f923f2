import type { Browser, BrowserContext, Page } from '@playwright/test';
import { authenticatorCode, makeTestStaff, type TestStaff } from '@/lib/desk/test-staff';
import type { StaffRole } from '@/lib/report/staff';

export { authenticatorCode, makeTestStaff };

/** Has a browser be signed in as a member of staff, who was made on the database that the tests are served from (playwright.config.ts). */
export async function enter(context: BrowserContext, staff: TestStaff, baseURL: string): Promise<void> {
  const cookies = staff.cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: baseURL };
  });
  await context.addCookies(cookies);
}

/** A page in a browser of its own, signed in as a new member of staff. @param agencies slugs */
export async function openAs(
  browser: Browser,
  baseURL: string | undefined,
  role: StaffRole,
  agencies: readonly string[],
): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  await enter(context, await makeTestStaff(role, agencies), baseURL ?? '');
  return context.newPage();
}
