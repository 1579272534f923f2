import { describe, expect, test } from 'vitest';
import { makeArchive } from '@/lib/read/front/test-archive';
import { collectDocuments } from './collect-documents';

const zip = (files: Parameters<typeof makeArchive>[0]) => [{ fileName: 'all.zip', bytes: makeArchive(files) }];
const keyOf = (files: Parameters<typeof collectDocuments>[0]) => {
  try {
    return collectDocuments(files).map(({ fileName }) => fileName);
  } catch (error) {
    return error instanceof Error && 'key' in error ? error.key : error;
  }
};

/** The archive with other values in the entries of its directory. */
function withEntry(change: (entry: Buffer) => void) {
  const bytes = makeArchive([{ name: 'a.html', content: 'x' }]);
  change(bytes.subarray(bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))));
  return [{ fileName: 'all.zip', bytes }];
}

describe('an archive that is handed in', () => {
  test('stands for the documents in it, whatever folders they are in and whatever systems put beside them', () => {
    const files = [
      { name: '县/', content: '' },
      { name: '县/a.html', content: 'a' },
      { name: '县/.DS_Store', content: 'x' },
      { name: '__MACOSX/县/._a.html', content: 'x' },
      { name: 'Thumbs.db', content: 'x' },
      { name: 'b.docx', content: 'b' },
    ];
    expect(keyOf([...zip(files), { fileName: 'c.pdf', bytes: Buffer.from('c') }])).toEqual([
      '县/a.html',
      'b.docx',
      'c.pdf',
    ]);
  });

  test.each(['../a.html', 'a/../../b.html', '/etc/passwd', 'C:/a.html', '..\\a.html'])(
    'is refused with the path %s',
    (name) => {
      expect(keyOf(zip([{ name, content: 'x' }]))).toBe('archivePath');
    },
  );

  test('is refused with another archive in it', () => {
    expect(keyOf(zip([{ name: 'inner.zip', content: makeArchive([{ name: 'a', content: 'a' }]) }]))).toBe(
      'archiveInArchive',
    );
    expect(keyOf(zip([{ name: 'a.tar.gz', content: 'x' }]))).toBe('archiveInArchive');
  });

  test('is refused with a link, and with a file that is locked', () => {
    expect(keyOf(withEntry((entry) => entry.writeUInt16LE(0o120777, 40)))).toBe('archiveLink');
    expect(keyOf(withEntry((entry) => entry.writeUInt16LE(1, 8)))).toBe('archiveLocked');
  });

  test('is refused where it unpacks to more than is believable', () => {
    const zeros = Buffer.alloc(60 * 1024 * 1024);
    expect(
      keyOf(
        zip([
          { name: 'a.html', content: zeros },
          { name: 'b.html', content: zeros },
        ]),
      ),
    ).toBe('documentExpands');
  });

  test('is refused where it holds more documents than can be taken in at once', () => {
    const many = Array.from({ length: 201 }, (_, index) => ({ name: `${index}.html`, content: 'x' }));
    expect(keyOf(zip(many))).toBe('tooManyFiles');
  });

  test('is refused where it is broken', () => {
    expect(keyOf([{ fileName: 'all.zip', bytes: Buffer.from('PK no') }])).toBe('documentBroken');
  });

  test('names its files as Chinese Windows does', () => {
    // 县.html in GB18030.
    const bytes = makeArchive([{ name: 'ab.html', content: 'x' }]);
    for (let at = bytes.indexOf('ab.html'); at >= 0; at = bytes.indexOf('ab.html', at + 1)) bytes.set([0xcf, 0xd8], at);
    expect(keyOf([{ fileName: 'all.zip', bytes }])).toEqual(['县.html']);
  });
});
