import { getTranslations } from 'next-intl/server';
import { chooseLocale } from '@/app/forms/choose-locale';
import { rememberAnswer } from '@/app/forms/form-memory';
import { type FormWithFiles, readFormWithFiles } from '@/app/forms/read-files';
import { isFromOwnPage, readForm, seeOther } from '@/app/forms/read-form';
import type { Right } from '@/lib/desk/rights';
import type { Locale } from '@/lib/i18n/locales';
import type { Actor } from '@/lib/report/staff';
import { admit, ownDeskAddress } from './admit';

type Fields = Readonly<Record<string, string>>;
type Params = { params: Promise<Record<string, string | string[] | undefined>> };

interface EntranceRequest {
  request: Request;
  locale: Locale;
  fields: Fields;
}

export interface DeskRequest {
  request: Request;
  locale: Locale;
  actor: Actor;
  /** The parts of the address that vary, such as `id`. */
  params: Record<string, string>;
}

/**
 * Answers a plain form of the desk that one of its own pages sent: `export const POST = deskForm('<right>', …)`. Who is not signed in (any
 * more) signs in and finds what was typed again; who has not the right is refused.
 */
export function deskForm(right: Right, handle: (request: DeskRequest & FormWithFiles) => Promise<Response>) {
  return async (request: Request, context: Params): Promise<Response> => {
    const form = await readFormWithFiles(request);
    if (form instanceof Response) return form;
    return admitted(
      request,
      context,
      right,
      () => comeBackTo(request, form.fields),
      (desk) => handle({ ...desk, ...form }),
    );
  };
}

/** Takes a request whose body the handler reads itself, such as files: `export const POST = deskUpload('<right>', …)`. @public */
export function deskUpload(right: Right, handle: (request: DeskRequest) => Promise<Response>) {
  return async (request: Request, context: Params): Promise<Response> => {
    if (!isFromOwnPage(request.headers)) return new Response('Forbidden', { status: 403 });
    return admitted(request, context, right, () => referringAddress(request), handle);
  };
}

/** Answers with a file or with data: `export const GET = deskDownload('<right>', …)`. */
export function deskDownload(right: Right, handle: (request: DeskRequest) => Promise<Response>) {
  return async (request: Request, context: Params): Promise<Response> =>
    admitted(request, context, right, () => referringAddress(request), handle);
}

/** Answers a form of the entrance, where nobody is signed in yet. */
export function entranceForm(handle: (request: EntranceRequest) => Promise<Response>) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    const fields = await readForm(request);
    if (fields instanceof Response) return fields;
    return handle({ request, locale: chooseLocale((await params).locale), fields });
  };
}

/** Leads on like `seeOther`, and has the browser keep cookies. */
export function seeOtherWith(path: string, cookies: readonly string[]): Response {
  const response = seeOther(path);
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

async function admitted(
  request: Request,
  { params: given }: Params,
  right: Right,
  comeBack: () => string | null,
  handle: (request: DeskRequest) => Promise<Response>,
): Promise<Response> {
  const params = Object.fromEntries(
    Object.entries(await given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const locale = chooseLocale(params.locale);
  const admission = await admit(request.headers, right, locale, null);
  if ('signInAt' in admission) {
    const next = comeBack();
    return seeOther(next === null ? admission.signInAt : `${admission.signInAt}?${new URLSearchParams({ next })}`);
  }
  if ('denied' in admission) {
    const t = await getTranslations({ locale, namespace: 'desk.denied' });
    return new Response(t('text'), {
      status: 403,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  }
  const response = await handle({ request, locale, actor: admission.actor, params });
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

/** The page that the form stood on, with what was typed, apart from passwords, kept for it. */
function comeBackTo(request: Request, fields: Fields): string | null {
  const page = referringAddress(request);
  if (page === null) return null;
  const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !/password/i.test(name)));
  const [path = '', search] = page.split('?');
  const query = new URLSearchParams(search);
  query.set('again', rememberAnswer({ values, problem: null }));
  return `${path}?${query}`;
}

function referringAddress(request: Request): string | null {
  const referrer = request.headers.get('referer');
  if (!referrer || !URL.canParse(referrer)) return null;
  const { pathname, search } = new URL(referrer);
  return ownDeskAddress(`${pathname}${search}`);
}
