import { clientAddress } from '@/app/client-address';
import { attachmentResponse } from '@/app/forms/attachment-response';
import { chooseLocale } from '@/app/forms/choose-locale';
import { readForm, seeOther } from '@/app/forms/read-form';
import { loadOwnAttachment } from '@/lib/desk/load-attachment';
import { localePath, paths } from '@/lib/i18n/paths';

/** A file of a feedback, for who has number and code; where these do not belong together, it leads to the empty page. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/[locale]/feedback/look-up/attachment'>,
): Promise<Response> {
  const locale = chooseLocale((await params).locale);
  const fields = await readForm(request);
  if (fields instanceof Response) return fields;
  const { receipt = '', code = '', id } = fields;
  const attachment = await loadOwnAttachment({ receipt, code }, Number(id) || 0, await clientAddress());
  return attachment ? attachmentResponse(attachment) : seeOther(localePath(locale, paths.lookUp));
}
