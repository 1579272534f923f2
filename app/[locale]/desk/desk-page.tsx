import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { chooseLocale } from '@/app/forms/choose-locale';
import { PageFrame } from '@/components/page-frame/page-frame';
import { loadActor } from '@/lib/desk/load-actor';
import type { Right } from '@/lib/desk/rights';
import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { deskPaths, localePath } from '@/lib/i18n/paths';
import type { Actor } from '@/lib/report/staff';
import { admit } from './admit';
import { Denied } from './denied';
import { DeskNav } from './desk-nav';

type Query = Record<string, string | string[] | undefined>;

interface PageInput {
  params: Promise<Record<string, string | string[] | undefined>>;
  searchParams: Promise<Query>;
}

export interface EntranceContext {
  locale: Locale;
  query: Query;
}

export interface DeskContext extends EntranceContext {
  actor: Actor;
  /** The parts of the address that vary, such as `id`. */
  params: Record<string, string>;
}

/**
 * A page of the desk, with the navigation of staff. The only way to make one, apart from the entrance: `rights.test.ts` holds every file to it.
 * @param right without which the page is not even loaded
 * @param pathOf the page's own path, for the language switch and for coming back after signing in
 * @param render the content, within `<main>`
 */
export function deskPage(
  right: Right,
  pathOf: string | ((params: Record<string, string>) => string),
  render: (context: DeskContext) => Promise<ReactNode>,
) {
  return async ({ params: given, searchParams }: PageInput) => {
    await connection();
    const [params, query] = [textsOf(await given), await searchParams];
    const locale = chooseLocale(params.locale);
    const path = `${typeof pathOf === 'string' ? pathOf : pathOf(params)}${searchOf(query)}`;
    const admission = await admit(new Headers(await headers()), right, locale, localePath(locale, path));
    if ('signInAt' in admission) redirect(admission.signInAt);
    const isDenied = 'denied' in admission;
    const actor = isDenied ? admission.denied : admission.actor;
    const content = isDenied ? <Denied locale={locale} /> : await render({ actor, locale, params, query });
    return (
      <PageFrame locale={locale} path={path}>
        <DeskNav locale={locale} actor={actor} path={path} />
        {content}
      </PageFrame>
    );
  };
}

/** A page for who is not signed in yet; whoever is, is led on to the desk. */
export function entrancePage(path: string, render: (context: EntranceContext) => Promise<ReactNode>) {
  return async ({ params, searchParams }: PageInput) => {
    await connection();
    const [{ locale: segment }, query] = [await params, await searchParams];
    const locale = chooseLocale(segment);
    if (await loadActor(new Headers(await headers()))) redirect(localePath(locale, deskPaths.home));
    return (
      <PageFrame locale={locale} path={`${path}${searchOf(query)}`}>
        {await render({ locale, query })}
      </PageFrame>
    );
  };
}

/** The metadata of a desk page: its title only, and nothing for search engines. */
export function deskMetadata(titleOf: (words: ReturnType<typeof messagesOf>['desk']) => string) {
  return async ({ params }: Pick<PageInput, 'params'>): Promise<Metadata> => {
    const { locale } = await params;
    return { title: titleOf(messagesOf(chooseLocale(locale)).desk), robots: { index: false, follow: false } };
  };
}

function textsOf(params: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, decode(value)]] : [])),
  );
}

/** Next hands the parts of an address on as they stand in it. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function searchOf(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) if (one !== undefined) search.append(name, one);
  return search.size > 0 ? `?${search}` : '';
}
