import type { ReactNode } from 'react';
import type { MarkedSection } from './mark-differences';

export interface NarrativeWords {
  before: string;
  now: string;
  removed: string;
  added: string;
  end: string;
  same: string;
}

type MarkedRow = MarkedSection['rows'][number];

interface NarrativeSectionProps {
  rows: readonly MarkedRow[];
  words: NarrativeWords;
}

/** A section in two years beside each other, sentence by sentence; what stands in one of them only is marked. */
export function NarrativeSection({ rows, words }: NarrativeSectionProps) {
  return (
    <div lang="zh-CN" className="narrative">
      <p aria-hidden="true" className="narrative-heads">
        <span>{words.before}</span>
        <span>{words.now}</span>
      </p>
      {gather(rows).map((gathered, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no identity but their place.
        <Row key={index} rows={gathered} words={words} />
      ))}
    </div>
  );
}

/**
 * Sentences that follow each other and did not change are one row; so are those that only one of the years has, with those of the other year that
 * stand in their place.
 */
function gather(rows: readonly MarkedRow[]): MarkedRow[][] {
  const gathered: MarkedRow[][] = [];
  for (const row of rows) {
    const last = gathered.at(-1)?.at(-1)?.kind;
    const goesOn = row.kind !== 'changed' && (last === row.kind || (last === 'removed' && row.kind === 'added'));
    if (goesOn) gathered.at(-1)?.push(row);
    else gathered.push([row]);
  }
  return gathered;
}

function Row({ rows, words }: { rows: readonly MarkedRow[]; words: NarrativeWords }) {
  const [first] = rows;
  if (!first) return null;
  if (first.kind === 'same') {
    const text = <Sentences sentences={rows.flatMap(({ now }) => now ?? [])} />;
    return (
      <div className="narrative-row" data-kind="same">
        <div aria-hidden="true" className="narrative-copy">
          {text}
        </div>
        <div>
          <span className="sr-only">{words.same}</span>
          {text}
        </div>
      </div>
    );
  }
  if (first.kind === 'changed') {
    return (
      <div className="narrative-row" data-kind="changed">
        <Side year={words.before}>
          <Pieces pieces={first.pieces} side="removed" words={words} />
        </Side>
        <Side year={words.now}>
          <Pieces pieces={first.pieces} side="added" words={words} />
        </Side>
      </div>
    );
  }
  return (
    <div className="narrative-row" data-kind="replaced">
      <Only
        kind="removed"
        sentences={rows.flatMap((row) => (row.kind === 'removed' ? row.before : []))}
        words={words}
      />
      <Only kind="added" sentences={rows.flatMap((row) => (row.kind === 'added' ? row.now : []))} words={words} />
    </div>
  );
}

/** What stands in one of the years only. */
function Only({
  kind,
  sentences,
  words,
}: {
  kind: 'removed' | 'added';
  sentences: readonly { text: string }[];
  words: NarrativeWords;
}) {
  if (sentences.length === 0) return <div className="narrative-none" />;
  return (
    <Side year={kind === 'removed' ? words.before : words.now}>
      <Marked kind={kind} words={words}>
        {sentences.map(({ text }) => text).join('')}
      </Marked>
    </Side>
  );
}

function Side({ year, children }: { year: string; children: ReactNode }) {
  return (
    <p>
      <span className="narrative-year">{year}</span>
      {children}
    </p>
  );
}

function Sentences({ sentences }: { sentences: readonly { text: string; opensParagraph: boolean }[] }) {
  const paragraphs: string[] = [];
  for (const { text, opensParagraph } of sentences) {
    if (opensParagraph || paragraphs.length === 0) paragraphs.push(text);
    else paragraphs.push(`${paragraphs.pop()}${text}`);
  }
  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place.
  return paragraphs.map((paragraph, index) => <p key={index}>{paragraph}</p>);
}

function Pieces({
  pieces,
  side,
  words,
}: {
  pieces: MarkedRow['pieces'];
  side: 'removed' | 'added';
  words: NarrativeWords;
}) {
  return pieces.map(({ kind, text }, index) => {
    if (kind === 'kept') return text;
    if (kind !== side) return null;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place.
      <Marked key={index} kind={kind} words={words}>
        {text}
      </Marked>
    );
  });
}

/** Struck through or underlined, and said in words to those who cannot see that. */
function Marked({ kind, words, children }: { kind: 'removed' | 'added'; words: NarrativeWords; children: ReactNode }) {
  const Tag = kind === 'removed' ? 'del' : 'ins';
  return (
    <Tag>
      <span className="sr-only">{words[kind]}</span>
      {children}
      <span className="sr-only">{words.end}</span>
    </Tag>
  );
}
