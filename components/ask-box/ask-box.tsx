import Link from 'next/link';

/** The way to the feedback form, at the end of every page with figures. */
export function AskBox({ text, link, note, href }: { text: string; link: string; note: string; href: string }) {
  return (
    <p className="mt-12 border border-line border-l-4 border-l-accent bg-wash px-4 py-3.5 print:hidden">
      {text} <Link href={href}>{link}</Link> {note}
    </p>
  );
}
