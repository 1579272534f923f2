'use client';

import { useFormStatus } from 'react-dom';

/** Sends the form it is in. While that is under way it says so and does nothing, but keeps the focus. */
export function SubmitButton({ label, pendingLabel }: { label: string; pendingLabel: string }) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      className="button min-w-36 aria-disabled:opacity-70"
    >
      {pending ? pendingLabel : label}
    </button>
  );
}
