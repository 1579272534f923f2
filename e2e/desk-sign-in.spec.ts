import { addStaff } from '@/lib/desk/administer-staff';
import { authenticatorCode, enter, makeTestStaff } from './staff';
import { expect, languages, test } from './visitor';

for (const { locale, words } of languages) {
  test.describe(`staff in ${locale} without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test('set a password by a link, then a second factor, and sign in with both', async ({ page, isMobile }) => {
      test.skip(isMobile, 'the forms are the same on every screen');
      const { signIn, newPassword, setPassword, account, ownSecondFactor, secondFactor, problem, nav, home } =
        words.desk;
      const email = `${locale.toLowerCase()}-${Date.now()}@example.org`;
      const password = 'a quiet river bank';
      const operator = { id: null, name: 'test', agencyIds: null };
      const added = await addStaff({ name: '张三', email, role: 'administrator' }, operator);
      if ('errors' in added) throw new Error(JSON.stringify(added.errors));
      const typePassword = async (text: string) => {
        await page.getByLabel(newPassword.label, { exact: true }).fill(text);
        await page.getByLabel(newPassword.again, { exact: true }).fill(text);
        await page.getByRole('button', { name: setPassword.submit }).click();
      };
      const enterPassword = async (text: string) => {
        await page.getByLabel(signIn.email, { exact: true }).fill(email);
        await page.getByLabel(signIn.password, { exact: true }).fill(text);
        await page.getByRole('button', { name: signIn.submit, exact: true }).click();
      };

      await page.goto(`/${locale}/desk/set-password?link=${added.token}`);
      await typePassword('short');
      await expect(page.getByRole('alert')).toContainText(problem.notSaved);
      await typePassword(password);
      await expect(page.getByRole('status')).toHaveText(signIn.passwordSet);
      await page.goto(`/${locale}/desk/set-password?link=${added.token}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(setPassword.goneTitle);

      await page.goto(`/${locale}/desk/audit?action=staff.add`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(signIn.title);
      await enterPassword('wrong');
      await expect(page.getByRole('alert')).toContainText(problem.refused);
      await enterPassword(password);
      await expect(page).toHaveURL(`/${locale}/desk/audit?action=staff.add`);
      await expect(page.getByRole('row').filter({ hasText: email })).toBeVisible();

      await page.getByRole('link', { name: nav.account, exact: true }).click();
      await page.getByRole('link', { name: account.setUpSecondFactor }).click();
      await page.getByLabel(ownSecondFactor.password).fill(password);
      await page.getByRole('button', { name: ownSecondFactor.start.submit }).click();
      await expect(page.getByRole('img', { name: ownSecondFactor.qrCode })).toBeVisible();
      const uri = await page.locator('input[name="uri"]').inputValue();
      const recoveryCode = await page.locator('#recovery-codes ~ ul li').first().textContent();
      await page.getByLabel(ownSecondFactor.code).fill('000000');
      await page.getByRole('button', { name: ownSecondFactor.confirmSubmit }).click();
      await expect(page.getByRole('alert')).toContainText(problem.codeWrong.slice(0, 6));
      await page.getByLabel(ownSecondFactor.code).fill(authenticatorCode(uri));
      await page.getByRole('button', { name: ownSecondFactor.confirmSubmit }).click();
      await expect(page.getByRole('status')).toHaveText(account.done.secondFactorOn);

      for (const code of [() => authenticatorCode(uri), () => recoveryCode ?? '']) {
        await page.getByRole('button', { name: nav.signOut }).click();
        await enterPassword(password);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(secondFactor.title);
        await page.getByLabel(secondFactor.code, { exact: true }).fill(code());
        await page.getByRole('button', { name: secondFactor.submit, exact: true }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(home.title);
      }
      await page.getByRole('button', { name: nav.signOut }).click();
      await enterPassword(password);
      await page.getByLabel(secondFactor.code, { exact: true }).fill(recoveryCode ?? '');
      await page.getByRole('button', { name: secondFactor.submit, exact: true }).click();
      await expect(page.getByRole('alert')).toContainText(problem.codeWrong.slice(0, 6));
    });

    test('make an account, change it and shut it, and find that in the audit log', async ({
      page,
      context,
      baseURL,
      isMobile,
    }) => {
      test.skip(isMobile, 'the forms are the same on every screen');
      const { staff, role, staffFault, audit, action, nav } = words.desk;
      await enter(context, await makeTestStaff('administrator'), baseURL ?? '');
      const email = `new-${locale.toLowerCase()}-${Date.now()}@example.org`;
      await page.goto(`/${locale}/desk/staff`);
      await page.getByLabel(staff.name, { exact: true }).fill('李四');
      await page.getByLabel(staff.email, { exact: true }).fill(email);
      await page.getByLabel(role.clerk, { exact: true }).check();
      await page.getByLabel(staff.agencies, { exact: true }).fill('atlantis');
      await page.getByRole('button', { name: staff.addSubmit }).click();
      await expect(page.getByRole('alert')).toContainText('atlantis');
      await expect(page.getByLabel(staff.name, { exact: true })).toHaveValue('李四');
      await page.getByLabel(staff.agencies, { exact: true }).fill('suqian');
      await page.getByRole('button', { name: staff.addSubmit }).click();
      await expect(page.getByRole('status')).toContainText(`/${locale}/desk/set-password?link=`);

      await page.getByLabel(role.reviewer, { exact: true }).check();
      await page.getByLabel(staff.agencies, { exact: true }).fill('');
      await page.getByRole('button', { name: staff.changeSubmit, exact: true }).click();
      await expect(page.getByRole('alert')).toContainText(staffFault.agenciesMissing);
      await page.getByLabel(staff.agencies, { exact: true }).fill('suqian\nyunlu');
      await page.getByRole('button', { name: staff.changeSubmit, exact: true }).click();
      await expect(page.getByRole('status')).toHaveText(staff.done.changed);
      await page.getByRole('button', { name: staff.disableSubmit }).click();
      await expect(page.getByRole('status')).toHaveText(staff.done.disabled);

      await page.getByRole('link', { name: nav.audit, exact: true }).click();
      await page.getByLabel(audit.action, { exact: true }).selectOption('staff.change');
      await page.getByRole('button', { name: audit.search }).click();
      const entry = page.getByRole('row').filter({ hasText: '李四' }).first();
      await expect(entry).toContainText(action.staff.change);
      await expect(entry).toContainText('role: clerk');
      await expect(entry).toContainText('role: reviewer');
    });
  });
}
