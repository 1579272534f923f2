import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layoutsWithBlanks } from '@/lib/read/test-layouts';
import type { FormKey } from '@/lib/report/form';
import { type Filling, fillReport } from './documents';

/**
 * `npm run corpus`: makes documents of known figures with LibreOffice, Chromium, Poppler and ImageMagick, which must be installed. What they make
 * differs from version to version, so the documents are kept in the project.
 */
const folder = fileURLToPath(new URL('./made', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'gongkai-corpus-'));

const reports: readonly (readonly [FormKey, Filling])[] = [
  ['2019', 'different'],
  ['2021', 'different'],
  ['2021', 'zeros'],
];

const style = `<style>
  @page { size: A4; margin: 15mm }
  body { font: 10pt/1.3 'Noto Serif CJK SC', serif }
  table { border-collapse: collapse; width: 100% }
  td, th { border: 1px solid black; padding: 1px 3px }
</style>`;
/** The head of the table of requests comes again on each page, as in documents of WPS. */
const withHeads = (html: string) => {
  const start = html.lastIndexOf('<tbody>', html.indexOf('申请人情况'));
  const end = html.lastIndexOf('<tr>', html.indexOf('一、本年新收'));
  return `${html.slice(0, start)}<thead>${html.slice(start + '<tbody>'.length, end)}</thead><tbody>${html.slice(end)}`;
};
const withoutLines = (html: string) => html.replaceAll('1px solid black', '0').replaceAll('border="1"', '');

type Recipes = Readonly<Record<string, (page: string) => string>>;

/** How each document is made, from a page: its name behind the form and the figures, and the steps. */
const recipes: Recipes = {
  'libreoffice.docx': (page) => office(page, 'docx:MS Word 2007 XML', 'docx'),
  'libreoffice.doc': (page) => office(page, 'doc:MS Word 97', 'doc'),
  'libreoffice.pdf': (page) => office(page, 'pdf:writer_web_pdf_Export', 'pdf'),
  'libreoffice.xlsx': (page) => office(page, 'xlsx:Calc MS Excel 2007 XML', 'xlsx', 'HTML (StarCalc)'),
  'libreoffice.xls': (page) => office(page, 'xls:MS Excel 97', 'xls', 'HTML (StarCalc)'),
  'libreoffice.csv': (page) => office(page, 'csv:Text - txt - csv (StarCalc):44,34,76', 'csv', 'HTML (StarCalc)'),
  'word-then-pdf.pdf': (page) =>
    office(office(page, 'docx:MS Word 2007 XML', 'docx'), 'pdf:writer_pdf_Export', 'pdf', ''),
};
/** With whole fonts in them, too large to be made of every report. */
const largeRecipes: Recipes = {
  'libreoffice-tagged.pdf': (page) => office(page, tagged, 'pdf'),
  'libreoffice-tagged-without-lines.pdf': (page) => office(change(page, withoutLines), tagged, 'pdf'),
  'browser.pdf': (page) => print(page, ['--no-pdf-header-footer']),
  'browser-heads.pdf': (page) => print(change(page, withHeads), []),
  'browser-without-lines.pdf': (page) => print(change(page, withoutLines), ['--no-pdf-header-footer']),
};
/** Large, and slow to read. */
const scanRecipes: Recipes = {
  'scan.pdf': (page) =>
    scan(print(page, ['--no-pdf-header-footer']), ['-r', '200', '-gray', '-jpeg', '-jpegopt', 'quality=60']),
  'scan-page-1.jpg': (page) => {
    const pdf = print(page, ['--no-pdf-header-footer']);
    const options = '-r 150 -f 1 -l 1 -singlefile -gray -jpeg -jpegopt quality=50';
    run('pdftoppm', [...options.split(' '), pdf, pdf]);
    return `${pdf}.jpg`;
  },
  'scan-page-2.png': (page) => {
    const pdf = print(page, ['--no-pdf-header-footer']);
    run('pdftoppm', ['-r', '200', '-f', '2', '-l', '2', '-singlefile', '-mono', pdf, pdf]);
    run('convert', [`${pdf}.pbm`, `${pdf}.png`]);
    return `${pdf}.png`;
  },
};
const tagged = 'pdf:writer_web_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [form, filling] of reports) {
  const isFirst = filling === 'different' && form === '2021';
  const made = { ...recipes, ...(isFirst ? { ...largeRecipes, ...scanRecipes } : {}) };
  for (const [name, make] of Object.entries(made)) {
    const directory = mkdtempSync(join(work, 'made-'));
    const page = join(directory, 'report.html');
    const print = layoutsWithBlanks['a web page with merged cells'];
    if (!print) throw new Error('no layout of a page');
    const { printed } = fillReport(form, filling);
    const title = '<title>某县水利局2023年政府信息公开工作年度报告</title>';
    writeFileSync(page, print(form, printed).replace(/<title>[^<]*<\/title>/, title + style));
    copyFileSync(make(page), join(folder, `${form}-${filling}-${name}`));
  }
}
process.stdout.write(`${readdirSync(folder).join('\n')}\n`);
rmSync(work, { recursive: true, force: true });

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, { stdio: 'ignore', timeout: 120_000 });
}

function change(page: string, how: (html: string) => string): string {
  writeFileSync(page, how(readFileSync(page, 'utf8')));
  return page;
}

function office(file: string, filter: string, extension: string, infilter = 'HTML (StarWriter)'): string {
  const profile = `-env:UserInstallation=file://${work}/office`;
  const from = infilter ? [`--infilter=${infilter}`] : [];
  run('soffice', ['--headless', profile, ...from, '--convert-to', filter, '--outdir', join(file, '..'), file]);
  return file.replace(/\.\w+$/, `.${extension}`);
}

function print(page: string, options: readonly string[]): string {
  const pdf = page.replace(/\.html$/, '.pdf');
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
  run('chromium', [...flags, ...options, `--print-to-pdf=${pdf}`, `file://${page}`]);
  return pdf;
}

function scan(pdf: string, options: readonly string[]): string {
  run('pdftoppm', [...options, pdf, pdf]);
  const pages = readdirSync(join(pdf, '..')).filter((name) => name.endsWith('.jpg'));
  writeFileSync(`${pdf}.scan.pdf`, wrapPictures(pages.toSorted().map((name) => readFileSync(join(pdf, '..', name)))));
  return `${pdf}.scan.pdf`;
}

/** A PDF of grey JPEG pictures, each a page of A4. */
function wrapPictures(pictures: readonly Buffer[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pictures.map((_, index) => `${3 + index * 3} 0 R`).join(' ')}] /Count ${pictures.length} >>`,
    ...pictures.flatMap((picture, index) => {
      const draw = 'q 595 0 0 842 0 0 cm /Im Do Q';
      const [content, image] = [4 + index * 3, 5 + index * 3];
      const [width, height] = sizeOfJpeg(picture);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /XObject << /Im ${image} 0 R >> >> >>`,
        `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>\nstream\n${picture.toString('latin1')}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const list = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${list}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** The width and height that a JPEG's frame gives. */
function sizeOfJpeg(picture: Buffer): [width: number, height: number] {
  for (let at = 2; at < picture.length; at += 2 + picture.readUInt16BE(at + 2))
    if ([0xc0, 0xc1, 0xc2].includes(picture.readUInt8(at + 1)))
      return [picture.readUInt16BE(at + 7), picture.readUInt16BE(at + 5)];
  throw new Error('no JPEG');
}
