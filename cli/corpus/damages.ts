/**
 * What happens to figures, pages and texts between the form and the reader. A new damage is one line in one of these tables. `loses`: so many
 * cells at most cannot be found again; they must be noted, and none may be wrong.
 */

export interface Damage<Kind extends (thing: string) => string> {
  name: string;
  apply: Kind;
  loses?: number;
  /** What a cell holds afterwards, where that is no longer what was printed. */
  leaves?: (value: number | string | null) => number | string | null;
}

type OfFigure = (figure: string) => string;
type OfDocument = (text: string) => string;

const whenWhole = (change: OfFigure) => (figure: string) => (/^\d+$/.test(figure) ? change(figure) : figure);

/** How a figure is printed that says the same. */
export const figureDamages: readonly Damage<OfFigure>[] = [
  { name: 'thousands parted', apply: whenWhole((figure) => figure.replace(/\B(?=(?:\d{3})+$)/g, ',')) },
  {
    name: 'full-width digits',
    apply: whenWhole((figure) => figure.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '')),
  },
  { name: 'units', apply: whenWhole((figure) => `${figure}件`) },
  { name: 'spaces around', apply: (figure) => ` ${figure}\u3000` },
  { name: 'blanks as bars', apply: (figure) => figure || '/' },
  { name: 'blanks as dashes', apply: (figure) => figure || '—' },
  { name: 'blanks in words', apply: (figure) => figure || '无' },
];

/** Only where a cell is a cell of its own. */
export const remark: Damage<OfFigure> = {
  name: 'remarks in cells',
  apply: whenWhole((figure) => `${figure}（含自然失效29件）`),
};

const cellText = />([^<>]+)<\/td>/g;
const menus =
  '<nav><ul><li>首页</li><li>政务公开</li><li>信访</li><li>2024年工作要点</li></ul></nav><div class="share">分享到：微信 微博 打印 字号：大 中 小</div>' +
  '<p>发布时间：2024-01-30 来源：某县水利局 访问量：12345</p><script>var table = "<table><tr><td>规章</td><td>77</td></tr></table>";</script>';
const foot =
  '<table><tr><td>上一篇</td><td>某县2022年工作报告</td></tr><tr><td>累计访问</td><td>8812345</td></tr></table><footer>主办：某县人民政府 电话：0599-8830330 备案号 12345678</footer>';

/** What happens to a page. */
export const pageDamages: readonly Damage<OfDocument>[] = [
  {
    name: 'a site around it',
    apply: (html) => html.replace('<body>', `<body>${menus}`).replace('</body>', `${foot}</body>`),
  },
  {
    name: 'layout tables',
    apply: (html) =>
      html
        .replace('<body>', `<body>${'<table><tr><td>菜单</td><td>'.repeat(3)}`)
        .replace('</body>', `${'</td></tr></table>'.repeat(3)}</body>`),
  },
  {
    name: 'padded cells',
    apply: (html) => html.replace(cellText, '><p class="a"><span>&nbsp;$1 </span></p><p>&nbsp;</p></td>'),
  },
  { name: 'heading cells', apply: (html) => html.replace(/<td([^>]*)>([^<\d&]+)<\/td>/g, '<th$1>$2</th>') },
  { name: 'a table cut in two', apply: (html) => cutTable(html, '') },
  { name: 'a table cut in two under its head', apply: (html) => cutTable(html, headOf(html)) },
  {
    name: 'spread labels',
    apply: (html) =>
      html.replace(/总计|自然人|其他<|规章/g, (label) => [...label].join(label.endsWith('<') ? '' : '&nbsp; ')),
  },
  {
    name: 'broken labels',
    apply: (html) =>
      html.replace(/本年(?=制发|废止|新制作|新公开)/g, '本年<br>').replace(/不予(?=公开<|处理<)/g, '不予<br/>\n'),
  },
  {
    name: 'a misprint',
    apply: (html) => html.replace('本年废止件数', '本年度止件数').replace('现行有效件数', '现行有效件数（历史累计）'),
  },
  { name: 'open ends', apply: (html) => html.replace(/<\/td>|<\/tr>/g, '') },
  {
    name: 'hidden cells',
    apply: (html) =>
      html.replace(
        /<tr>(?=<td>规章)/g,
        '<tr style="display:none"><td>规章</td><td>7</td><td>7</td><td>7</td></tr><tr>',
      ),
  },
  // In a paragraph, nothing tells the mark from the next figure.
  { name: 'marks of notes', apply: (html) => html.replace(/(\d)<\/td>/g, '$1<sup>2</sup></td>'), loses: 105 },
  { name: 'comments', apply: (html) => html.replace(/<td/g, '<!-- 99 --><td') },
  { name: 'upper case', apply: (html) => html.replace(/<\/?[a-z]+/g, (tag) => tag.toUpperCase()) },
  {
    name: 'one paragraph for all',
    apply: (html) => `<p>${html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')}</p>`,
    loses: 95,
  },
];

const requestsStart = '申请人情况';

function headOf(html: string): string {
  const start = html.lastIndexOf('<tr>', html.indexOf(requestsStart));
  return html.slice(start, html.lastIndexOf('<tr>', html.indexOf('一、本年新收')));
}

/** Ends the table of requests before a row that opens no group, and begins another. */
function cutTable(html: string, head: string): string {
  const at = html.lastIndexOf('<tr>', html.indexOf('四、结转下年度'));
  return `${html.slice(0, at)}</tbody></table>\n<table border="1"><tbody>${head}${html.slice(at)}`;
}

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const cellStart = /(<w:tc>.*?<\/w:pPr>)/gs;

/** What happens to the body of a Word document. */
export const wordDamages: readonly Damage<OfDocument>[] = [
  {
    name: 'deleted figures',
    apply: (xml) => xml.replace(cellStart, `$1<w:del w:id="1">${run('7').replaceAll('w:t>', 'w:delText>')}</w:del>`),
  },
  { name: 'hidden figures', apply: (xml) => xml.replace(cellStart, `$1${run('7', '<w:vanish/>')}`) },
  {
    name: 'inserted figures',
    apply: (xml) =>
      xml.replace(/(<w:tc>.*?<\/w:pPr>)((?:(?!<\/w:p>).)*)<\/w:p>/gs, '$1<w:ins w:id="1">$2</w:ins></w:p>'),
  },
  {
    name: 'deleted rows',
    apply: (xml) =>
      xml.replace(
        /<w:tr>(?=(?:(?!<\/w:tr>).)*规章)/s,
        `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${`<w:p>${run('规章')}</w:p>`}</w:tc></w:tr><w:tr>`,
      ),
  },
  {
    name: 'marks of notes',
    apply: (xml) => xml.replace(/<\/w:p><\/w:tc>/g, '<w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:tc>'),
  },
  {
    name: 'a text box',
    apply: (xml) =>
      xml.replace(
        '</w:p>',
        `<w:r><w:pict><v:textbox><w:txbxContent><w:p>${run('本局电话 12345678')}</w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
      ),
  },
  {
    name: 'controls around cells',
    apply: (xml) =>
      xml.replace(/<w:tc>/g, '<w:sdt><w:sdtContent><w:tc>').replace(/<\/w:tc>/g, '</w:tc></w:sdtContent></w:sdt>'),
  },
  {
    name: 'text in pieces',
    apply: (xml) =>
      xml.replace(/<w:t[^>]*>([^<])([^<]+)<\/w:t>/g, '<w:t>$1</w:t></w:r><w:proofErr/><w:r><w:t>$2</w:t>'),
  },
  { name: 'a table cut in two', apply: cutWordTable },
];

function cutWordTable(xml: string): string {
  const row = xml.lastIndexOf('<w:tr>', xml.indexOf('四、结转下年度'));
  const grid = /<w:tbl>.*?<\/w:tblGrid>/s.exec(xml.slice(xml.lastIndexOf('<w:tbl>', row)))?.[0] ?? '';
  return `${xml.slice(0, row)}</w:tbl><w:p/>${grid}${xml.slice(row)}`;
}

const everyLines = (text: string, count: number, change: (line: string) => string) =>
  text
    .split('\n')
    .map((line, index) => (index % count === count - 1 ? change(line) : line))
    .join('\n');

/** What happens to a text. */
export const textDamages: readonly Damage<OfDocument>[] = [
  { name: 'page numbers', apply: (text) => everyLines(text, 30, (line) => `${line}\n- 3 -\f`) },
  { name: 'page numbers in words', apply: (text) => everyLines(text, 30, (line) => `${line}\n第 3 页 共 6 页\n`) },
  {
    name: 'lost headings',
    apply: (text) => text.replace(/^[一二三四五六]、(?=总体|主动|收到|政府|存在|其他).*$/gm, ''),
  },
  {
    name: 'numbering begun anew',
    apply: (text) => text.replace(/^[一二三四五六]、(?=总体|主动|收到|政府|存在|其他需要)/gm, '一、'),
  },
  { name: 'glued zeros', apply: (text) => text.replace(/规章(?:\s|\|)+0(?:\s|\|)+0(?:\s|\|)+0/g, '规章000') },
  { name: 'lines of Windows', apply: (text) => text.replace(/\n/g, '\r\n') },
  { name: 'empty lines between', apply: (text) => text.replace(/\n/g, '\n\n\n') },
  { name: 'indented', apply: (text) => text.replace(/^/gm, '\u3000\u3000') },
  {
    name: 'numbers in the narrative',
    apply: (text) => text.replace('本节为测试文字。', '全年收到申请 4321 件，答复 99 件，点击 77777 次。'),
  },
  {
    name: 'labels cut by the line',
    apply: (text) => text.replace(/其他法律行政法规/g, '其他法律行政\n法规'),
  },
  { name: 'a head repeated', apply: repeatHead, loses: 7 },
  {
    name: 'lost figures',
    apply: (text) => text.replace(/\d{3,}/g, ''),
    leaves: (value) => (Number(value) >= 100 ? null : value),
    loses: 200,
  },
];

function repeatHead(text: string): string {
  const from = text.indexOf('申请人情况');
  const to = text.indexOf('一、本年新收');
  const at = text.indexOf('（四）无法提供');
  if (from < 0 || to < 0 || at < 0) return text;
  const line = text.lastIndexOf('\n', at) + 1;
  return `${text.slice(0, line)}${text.slice(from, to)}${text.slice(line)}`;
}
