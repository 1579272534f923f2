'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/components/form/checkbox';
import { ErrorSummary } from '@/components/form/error-summary';
import { RadioGroup } from '@/components/form/radio-group';
import { type Choice, Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { TextArea } from '@/components/form/text-area';
import { TextInput } from '@/components/form/text-input';
import type { Messages } from '@/lib/i18n/messages';
import { errorOf, type FormState } from './form-state';
import { Honeypot } from './honeypot';
import { sendFeedback } from './send-feedback';

export interface FeedbackFormProps {
  /** The sentences of the form, in the page's language. */
  words: Messages['feedback']['form'];
  initial: Readonly<Record<string, string>>;
  kinds: readonly (Choice & { hint: string })[];
  /** How it came in, where staff take it in for somebody else. */
  channels: readonly Choice[] | null;
  agencies: readonly Choice[];
  years: readonly Choice[];
  figureLabel: string | null;
}

/**
 * The feedback form. Without JavaScript the page is sent again with the same content; with it, only the answer is.
 */
export function FeedbackForm({ words, initial, kinds, channels, agencies, years, figureLabel }: FeedbackFormProps) {
  const [state, send] = useActionState<FormState, FormData>(sendFeedback, {
    answers: 0,
    values: initial,
    problem: null,
  });
  const { values, problem } = state;
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errorOf(problem, name) });
  const forPerson = channels !== null;
  return (
    // The key draws the fields anew with each answer: a select does not follow a changed default value by itself.
    <form action={send} noValidate key={state.answers} className="max-w-[42rem]">
      {problem && <ErrorSummary {...problem} />}
      {['formKey', 'locale', 'figure'].map((name) => (
        <input key={name} type="hidden" name={name} defaultValue={values[name]} />
      ))}
      <Honeypot label={words.honeypot} />
      <div className="space-y-7">
        {channels ? (
          <RadioGroup {...field('channel')} label={words.channel} choices={channels} />
        ) : (
          <input type="hidden" name="channel" defaultValue="web" />
        )}
        <RadioGroup {...field('kind')} label={words.kind} choices={kinds} />
        <Part title={words.about}>
          {figureLabel && (
            <p>
              <span className="block font-semibold">{words.figure}</span>
              {figureLabel}
            </p>
          )}
          <Select {...field('agency')} label={words.agency} none={words.noAgency} choices={agencies} />
          <Select {...field('year')} label={words.year} none={words.noYear} choices={years} />
        </Part>
        <Part title={words.message}>
          <TextInput {...field('subject')} label={words.subject} hint={words.subjectHint} />
          <TextArea {...field('text')} label={words.text} hint={words.textHint} rows={9} />
        </Part>
        <Part title={words.answer}>
          <Checkbox
            name="wantsAnswer"
            label={forPerson ? words.staffWantsAnswer : words.wantsAnswer}
            hint={forPerson ? words.staffWantsAnswerHint : words.wantsAnswerHint}
            isChecked={values.wantsAnswer === 'on'}
          />
          <TextInput
            {...field('name')}
            label={forPerson ? words.staffName : words.name}
            hint={words.nameHint}
            autoComplete={forPerson ? 'off' : 'name'}
          />
          <TextInput
            {...field('contact')}
            label={forPerson ? words.staffContact : words.contact}
            hint={words.contactHint}
            autoComplete={forPerson ? 'off' : 'email'}
          />
          <Checkbox
            name="mayPublish"
            label={forPerson ? words.staffMayPublish : words.mayPublish}
            hint={words.mayPublishHint}
            isChecked={values.mayPublish === 'on'}
          />
        </Part>
        <p className="text-[0.9375rem] text-soft">{words.privacy}</p>
        <SubmitButton label={words.submit} pendingLabel={words.sending} />
      </div>
    </form>
  );
}

/** Fields that belong together. */
function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="border-line border-t pt-5">
      <legend className="float-left mb-4 w-full font-semibold font-serif text-[1.3125rem]">{title}</legend>
      <div className="clear-both space-y-5">{children}</div>
    </fieldset>
  );
}
