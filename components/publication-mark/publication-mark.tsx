/** Whether a report was published in time: full, half and empty circle, with the words beside it. */
export function PublicationMark({ status, label }: { status: keyof typeof marks; label: string }) {
  return (
    <span className="inline-flex items-baseline gap-2 whitespace-nowrap text-[0.875rem]">
      <svg viewBox="0 0 12 12" className="size-2.5 shrink-0" aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill="none" stroke="var(--ink)" strokeWidth="1.5" />
        {marks[status]}
      </svg>
      {label}
    </span>
  );
}

const marks = {
  onTime: <circle cx="6" cy="6" r="5" fill="var(--ink)" />,
  late: <path d="M6 1a5 5 0 0 0 0 10z" fill="var(--ink)" />,
  missing: null,
  notDue: <circle cx="6" cy="6" r="1.5" fill="var(--ink)" />,
  unknown: <path d="M4.5 4.8a1.6 1.6 0 1 1 2 1.5V7.4" fill="none" stroke="var(--ink)" strokeWidth="1" />,
};
