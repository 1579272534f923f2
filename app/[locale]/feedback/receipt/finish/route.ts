import { readForm, seeOther } from '@/app/forms/read-form';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { localePath, paths } from '@/lib/i18n/paths';
import { forgetReceipt } from '../../receipt-cookie';

/** Puts the receipt away, for computers that others use as well. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/feedback/receipt/finish'>,
): Promise<Response> {
  const { locale } = await params;
  const fields = await readForm(request);
  if (fields instanceof Response) return fields;
  await forgetReceipt();
  return seeOther(localePath(isLocale(locale) ? locale : defaultLocale, paths.receipt));
}
