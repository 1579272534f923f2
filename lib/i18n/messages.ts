import en from '@/messages/en.json';
import zh from '@/messages/zh-CN.json';
import type { Locale } from './locales';

/** Every sentence of the portal. Chinese is the first language: its keys are the type of both. */
export type Messages = typeof zh;

const messages: Readonly<Record<Locale, Messages>> = { 'zh-CN': zh, en };

export function messagesOf(locale: Locale): Messages {
  return messages[locale];
}
