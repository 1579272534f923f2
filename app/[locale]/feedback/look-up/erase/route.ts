import { clientAddress } from '@/app/client-address';
import { chooseLocale } from '@/app/forms/choose-locale';
import { rememberAnswer } from '@/app/forms/form-memory';
import { readForm, seeOther } from '@/app/forms/read-form';
import { eraseOwnContact } from '@/lib/desk/erase-own-contact';
import { localePath, paths } from '@/lib/i18n/paths';

/** Erases name and contact, and leads back to what was looked up; where number and code do not belong together, to the empty page. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/feedback/look-up/erase'>,
): Promise<Response> {
  const locale = chooseLocale((await params).locale);
  const fields = await readForm(request);
  if (fields instanceof Response) return fields;
  const { receipt = '', code = '' } = fields;
  const outcome = await eraseOwnContact({ receipt, code }, await clientAddress(), Date.now());
  if (outcome !== 'found') return seeOther(localePath(locale, paths.lookUp));
  const again = rememberAnswer({ values: { receipt, code, eraseDone: 'on' }, problem: null });
  return seeOther(localePath(locale, `${paths.lookUp}?again=${again}`));
}
