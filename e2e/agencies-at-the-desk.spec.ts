import { randomBytes } from 'node:crypto';
import { enter, makeTestStaff } from './staff';
import { expect, languages, test } from './visitor';

test('an administrator adds an agency, renames it and merges it; it is found by every name that it had', async ({
  page,
  context,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'the desk is tested on a desk; accessibility.spec.ts looks at its width');
  const { locale, words } = languages[0];
  const { agencyForm, agencyPage, agencyList } = words.desk;
  const unique = randomBytes(4).toString('hex');
  const name = `云麓县档案馆${unique}`;
  await enter(context, await makeTestStaff('administrator'), baseURL ?? '');
  await page.goto(`/${locale}/desk/agencies`);
  await page.getByRole('link', { name: agencyList.add }).click();
  await page.getByLabel(agencyForm.field.name, { exact: true }).fill(name);
  await page.getByRole('button', { name: agencyForm.addSubmit }).click();
  await expect(page.getByRole('alert').filter({ hasText: words.desk.agencyFault.kindMissing })).toBeVisible();
  await expect(page.getByLabel(agencyForm.field.name, { exact: true })).toHaveValue(name);
  await page.getByLabel(agencyForm.field.slug).fill(`archive-${unique}`);
  await page.getByLabel(agencyForm.field.kind).selectOption('department');
  await page.getByLabel(agencyForm.field.level).selectOption('county');
  await page.getByLabel(agencyForm.field.parent).fill('yunlu');
  await page.getByRole('button', { name: agencyForm.addSubmit }).click();
  await expect(page.getByRole('status')).toContainText(agencyPage.done.added);

  await page.getByLabel(agencyPage.newName, { exact: true }).fill(`云麓县史志馆${unique}`);
  await page.getByLabel(agencyPage.until).fill('2024-05-10');
  await page.getByRole('button', { name: agencyPage.renameSubmit }).click();
  await expect(page.getByRole('status')).toContainText(agencyPage.done.renamed);
  await page.goto(`/${locale}/agencies?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name: `云麓县史志馆${unique}` }).click();
  await expect(page.getByText(name)).toBeVisible();

  await page.goto(`/${locale}/desk/agencies/archive-${unique}`);
  await page.getByLabel(agencyPage.into).fill('yunlu-justice');
  await page.getByLabel(agencyPage.mergeUntil).fill('2025-05-10');
  await page.getByRole('button', { name: agencyPage.mergeSubmit, exact: true }).click();
  await expect(page.getByRole('status')).toContainText(agencyPage.done.merged);
  await page.goto(`/${locale}/agencies/archive-${unique}`);
  await expect(page).toHaveURL(`/${locale}/agencies/yunlu-justice`);
  await expect(page.getByText(`云麓县史志馆${unique}`)).toBeVisible();
});
