'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import type { Messages } from '@/lib/i18n/messages';
import { errorOf } from '../form-state';
import { FoundFeedbackView } from './found-feedback';
import { type LookUpState, lookUp } from './look-up';

interface LookUpFormProps {
  words: Messages['feedback']['lookUp'];
  locale: string;
  receipt: string;
}

/** Number and code, and what was found under them. */
export function LookUpForm({ words, locale, receipt }: LookUpFormProps) {
  const [state, send] = useActionState<LookUpState, FormData>(lookUp, {
    answers: 0,
    values: { receipt, locale },
    problem: null,
    found: null,
  });
  const { values, problem, found } = state;
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errorOf(problem, name), isCode: true });
  return (
    <div className="max-w-[42rem]">
      {found && <FoundFeedbackView key={state.answers} words={words} found={found} />}
      <form action={send} noValidate key={`form-${state.answers}`} className="space-y-6">
        {problem && <ErrorSummary {...problem} />}
        <input type="hidden" name="locale" defaultValue={locale} />
        <TextInput {...field('receipt')} label={words.receipt} hint={words.receiptHint} />
        <TextInput {...field('code')} label={words.code} hint={words.codeHint} />
        <SubmitButton label={words.submit} pendingLabel={words.sending} />
      </form>
    </div>
  );
}
