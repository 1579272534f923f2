import { answer, mediaTypes } from '@/lib/api/answer';
import { writeDocument } from '@/lib/api/document';
import { preferredLocale } from '@/lib/api/words';

export { DELETE, OPTIONS, PATCH, POST, PUT } from '../other-methods';

/** The document by which programs know the API, in the language that the reader asks for. */
export function GET(request: Request): Response {
  const locale = preferredLocale(request.headers.get('accept-language'));
  const headers = { 'Content-Type': mediaTypes.json, 'Content-Language': locale, Vary: 'Accept-Language' };
  return answer(JSON.stringify(writeDocument(locale)), request.headers.get('if-none-match'), headers);
}
