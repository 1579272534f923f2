import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { env } from '@/lib/env';

/**
 * Drops the `X-Forwarded-For` that visitors send, unless a trusted proxy wrote it. Next fills it in with the connection's address, but only
 * where there is none: anybody could otherwise pretend to be somebody else at each request and never meet a limit.
 */
export function believeConnectionOnly(): void {
  if (env.TRUST_PROXY === '1') return;
  subscribe('http.server.request.start', (message) => {
    if (isRequestStart(message)) delete message.request.headers['x-forwarded-for'];
  });
}

function isRequestStart(message: unknown): message is { request: IncomingMessage } {
  return typeof message === 'object' && message !== null && 'request' in message;
}
