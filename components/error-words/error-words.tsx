'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** The sentences of the error page, which is a client component and has no other way to the messages. */
export interface ErrorWords {
  title: string;
  body: string;
  retry: string;
  code: string;
}

const Words = createContext<ErrorWords | null>(null);

export function ErrorWordsProvider({ words, children }: { words: ErrorWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export function useErrorWords(): ErrorWords | null {
  return useContext(Words);
}
