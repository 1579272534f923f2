import { describe, expect, test } from 'vitest';
import { decode } from './decode';
import { largestDocument, readDocument } from './read-document';

const report = '某县水利局2023年政府信息公开工作年度报告\n一、总体情况\n四、政府信息公开行政复议、行政诉讼情况\n';

/** Encodes a text in a double-byte encoding, which Node can only decode: by looking for the bytes of each character. */
function encode(text: string, encoding: 'gb18030' | 'big5'): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
    }
  }
  return Buffer.from([...text].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]));
}

const withMark = (mark: number[], text: Buffer) => Buffer.concat([Buffer.from(mark), text]);
const utf16 = Buffer.from(report, 'utf16le');
const traditional = '某縣水利局2023年政府信息公開工作年度報告\n一、總體情況\n';

describe('the text of a document', () => {
  test.each([
    ['UTF-8', Buffer.from(report)],
    ['UTF-8 with a mark', withMark([0xef, 0xbb, 0xbf], Buffer.from(report))],
    ['UTF-16 with a mark', withMark([0xff, 0xfe], utf16)],
    ['UTF-16 the other way round', withMark([0xfe, 0xff], Buffer.from(utf16).swap16())],
    ['UTF-16 without a mark', utf16],
    ['GB18030', encode(report, 'gb18030')],
  ])('in %s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: report, damaged: 0 });
  });

  test('in Big5', () => {
    expect(decode(encode(traditional, 'big5')).text).toBe(traditional);
  });

  test('of a page that names its encoding', () => {
    const page = `<html><head><meta charset="gbk"></head><body><p>${report}</p></body></html>`;
    expect(decode(encode(page, 'gb18030')).text).toBe(page);
  });

  test('with a few spoilt bytes, which are counted', () => {
    const bytes = Buffer.from(report.repeat(40));
    bytes[2000] = 0xff;
    const { text, damaged } = decode(bytes);
    expect(text).toContain('总体情况');
    expect(damaged).toBeGreaterThan(0);
  });
});

describe('a file that is no report', () => {
  const read = (bytes: Uint8Array, fileName = 'file.txt') => readDocument(bytes, { fileName, directory: [] });
  const noise = Uint8Array.from({ length: 4000 }, (_, index) => 129 + ((index * 7919 + (index % 13) * 31) % 120));

  test.each([
    ['nothing', new Uint8Array(), 'fileEmpty'],
    ['blank lines', Buffer.from(' \n\t\n'), 'fileEmpty'],
    ['an archive', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'formatUnsupported'],
    ['a picture of another kind', Buffer.from('GIF89a'), 'formatUnsupported'],
    ['noughts', new Uint8Array(100), 'formatUnsupported'],
    ['bytes of no encoding', noise, 'encodingUnknown'],
    ['more than can be read', new Uint8Array(largestDocument + 1), 'fileTooLarge'],
    [
      'other text',
      Buffer.from('2022年上半年政府信息公开数据统计\n共受理政府信息公开申请267件，答复263件。'),
      'notAReport',
    ],
    ['another language', Buffer.from('# Annual report\nWe made 3 things.'), 'notAReport'],
    ['markup without text', Buffer.from('<html><body><table></table></body></html>'), 'notAReport'],
  ])('%s is refused', async (_, bytes, key) => {
    await expect(read(bytes)).rejects.toThrow(expect.objectContaining({ name: 'UserError', key }));
  });
});
