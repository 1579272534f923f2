import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { applicantColumns } from '@/lib/report/form';

/** Fonts with Chinese letters and with digits; a collection goes by the name of its first font. */
const chinese = ['Noto Serif CJK SC', 'Noto Serif CJK JP', 'Noto Sans CJK SC', 'Noto Sans CJK JP', 'WenQuanYi Zen Hei'];
const font = chinese.find((family) => GlobalFonts.has(family));

/** Without one, no page can be drawn. */
export const hasChineseFont = font !== undefined;

/** A cell to be drawn: its text, and how many rows and columns it covers. */
export type DrawnCell = string | { text: string; down?: number; across?: number };

export interface DrawnPage {
  title: string;
  heading: string;
  /** Widths of the columns, in pixels. */
  columns: readonly number[];
  rows: readonly (readonly DrawnCell[])[];
}

/** The upper half of A4 at 200 dots an inch, in pixels. */
const pageSize = { width: 1654, height: 1170 };
const rowHeight = 62;
const lineHeight = 34;
const [left, top] = [140, 420];

/** Draws a page with a title, a heading and a ruled table. @returns its canvas, to be drawn on */
export function drawPage({ title, heading, columns, rows }: DrawnPage): SKRSContext2D {
  const context = createCanvas(pageSize.width, pageSize.height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, pageSize.width, pageSize.height);
  context.fillStyle = 'black';
  context.lineWidth = 2;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.font = `40px "${font}"`;
  context.fillText(title, pageSize.width / 2, 180);
  context.font = `30px "${font}"`;
  context.fillText(heading, pageSize.width / 2, 320);
  context.font = `27px "${font}"`;
  const taken = new Set<string>();
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      const { text, down = 1, across = 1 } = typeof cell === 'string' ? { text: cell } : cell;
      while (taken.has(`${row} ${column}`)) column += 1;
      for (let y = row; y < row + down; y += 1)
        for (let x = column; x < column + across; x += 1) taken.add(`${y} ${x}`);
      const { x, y, width, height } = boxOf(columns, row, column, down, across);
      context.strokeRect(x, y, width, height);
      const lines = text.split('\n');
      lines.forEach((line, index) => {
        context.fillText(line, x + width / 2, y + height / 2 + (index - (lines.length - 1) / 2) * lineHeight);
      });
      column += across;
    }
  });
  return context;
}

/** Where a cell of the table is drawn. */
export function boxOf(columns: readonly number[], row: number, column: number, down = 1, across = 1) {
  const widthOf = (from: number, to: number) => columns.slice(from, to).reduce((sum, width) => sum + width, 0);
  return {
    x: left + widthOf(0, column),
    y: top + row * rowHeight,
    width: widthOf(column, column + across),
    height: down * rowHeight,
  };
}

/** The page lying askew on the glass, with specks, as a JPEG of poor quality. */
export function scanBadly(page: SKRSContext2D, degrees: number): Buffer {
  const context = createCanvas(pageSize.width, pageSize.height).getContext('2d');
  context.fillStyle = '#e4e2dd';
  context.fillRect(0, 0, pageSize.width, pageSize.height);
  context.translate(pageSize.width / 2, pageSize.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.globalAlpha = 0.85;
  context.drawImage(page.canvas, -pageSize.width / 2, -pageSize.height / 2);
  context.resetTransform();
  context.fillStyle = '#555';
  // Always the same specks.
  for (let seed = 7, count = 0; count < 2000; count += 1) {
    seed = (seed * 48271) % 2147483647;
    context.fillRect(seed % pageSize.width, Math.floor(seed / 977) % pageSize.height, 1 + (seed % 2), 1);
  }
  return context.canvas.toBuffer('image/jpeg', 45);
}

/** The columns of the drawn form. */
export const keys = [...applicantColumns, 'total'];
/** Their widths, behind those of the labels, in pixels. */
export const columns = [70, 190, 420, 100, 90, 90, 90, 90, 90, 110];
/** Its rows and their figures as printed. */
export const rows: readonly (readonly [key: string, ...figures: string[]])[] = [
  ['received', '1204', '35', '0', '6', '8', '0', '1253'],
  ['carriedIn', '91', '3', '0', '0', '2', '0', '96'],
  ['granted', '577', '12', '0', '1', '', '0', '590'],
  ['denied.stateSecret', '0', '0', '0', '0', '/', '0', '0'],
  ['denied.thirdPartyRights', '38', '14', '7', '—', '0', '0', '59'],
  ['concluded', '1170', '36', '0', '6', '9', '0', '1221'],
];
const figuresOf = (row: number): DrawnCell[] => rows[row]?.slice(1) ?? [];
/** How many rows its head has. */
export const headRows = 4;
/** Table 3 with some of its rows. */
export const form: DrawnPage = {
  title: '某某市2023年政府信息公开工作年度报告',
  heading: '三、收到和处理政府信息公开申请情况',
  columns,
  rows: [
    [
      { text: '', down: headRows, across: 3 },
      { text: '申请人情况', across: 7 },
    ],
    [
      { text: '自然人', down: 3 },
      { text: '法人或其他组织', across: 5 },
      { text: '总计', down: 3 },
    ],
    ['商业\n企业', '科研\n机构', '社会公\n益组织', '法律服\n务机构', '其他'].map((text) => ({ text, down: 2 })),
    [],
    [{ text: '一、本年新收政府信息公开申请数量', across: 3 }, ...figuresOf(0)],
    [{ text: '二、上年结转政府信息公开申请数量', across: 3 }, ...figuresOf(1)],
    [{ text: '', down: 4 }, { text: '（一）予以公开', across: 2 }, ...figuresOf(2)],
    [{ text: '不予公开', down: 2 }, '1.属于国家秘密', ...figuresOf(3)],
    ['4.保护第三方合法权益', ...figuresOf(4)],
    [{ text: '（七）总计', across: 2 }, ...figuresOf(5)],
  ],
};
