import type { ReactNode } from 'react';

interface StepProps {
  /** Names the form, in its answer and as an anchor. */
  name: string;
  title: string;
  text: string;
  action: string;
  submit: string;
  children?: ReactNode;
}

/** One thing that can become of an agency: what it means, what has to be said, and the button. */
export function Step({ name, title, text, action, submit, children }: StepProps) {
  return (
    <section aria-labelledby={name} className="mt-10">
      <h2 id={name} className="section mb-2">
        {title}
      </h2>
      <p className="prose-zh mb-4">{text}</p>
      <form action={action} method="post" noValidate className="max-w-[36rem] space-y-5">
        <input type="hidden" name="form" value={name} />
        {children}
        <button type="submit" className="min-h-11 cursor-pointer border border-ink px-5 font-semibold">
          {submit}
        </button>
      </form>
    </section>
  );
}
