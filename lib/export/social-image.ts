import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { findFaces } from './typefaces';

interface SocialImage {
  locale: string;
  title: string;
  /** What the bars show. */
  caption: string;
  /** The portal's name, at the foot. */
  site: string;
  /** One bar a year; null leaves a gap. */
  bars: readonly { year: number; value: number | null }[];
  /** Said in place of a bar that is missing. */
  missing: string;
  /** The bar that the picture is about; the newest where none is named. */
  marked?: number;
}

const size = { width: 1200, height: 630, margin: 72 };
const colours = {
  paper: '#fffefb',
  ink: '#1c1f23',
  soft: '#575c64',
  line: '#ddd8cc',
  bar: '#6fa8bd',
  accent: '#b3311d',
};
const chart = { top: 290, bottom: 500 };

/**
 * Draws the picture that is shown where a page is shared: its title over the requests received each year, 1200 × 630 pixels.
 * @returns a PNG, or null where the machine has no Chinese typeface
 */
export function drawSocialImage(image: SocialImage): Buffer | null {
  const faces = findFaces();
  if (!faces) return null;
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.lang = image.locale;
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, size.width, size.height);
  context.fillStyle = colours.accent;
  context.fillRect(0, 0, size.width, 12);

  context.fillStyle = colours.ink;
  const title = fitTitle(context, image.title, faces.serif);
  title.lines.forEach((line, index) => {
    context.fillText(line, size.margin, 66 + title.fontSize * (1 + index * 1.3));
  });
  write(context, image.caption, size.margin, 262, 26, faces.sans, colours.soft);
  drawBars(context, image, faces.sans);
  write(context, image.site, size.margin, 596, 28, faces.serif, colours.accent);
  return canvas.toBuffer('image/png');
}

function write(
  context: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  fontSize: number,
  face: string,
  colour: string,
): void {
  context.font = `${fontSize}px "${face}"`;
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** Sets the largest size at which a title takes at most two lines. */
function fitTitle(context: SKRSContext2D, title: string, face: string): { lines: string[]; fontSize: number } {
  for (const fontSize of [56, 48, 40]) {
    context.font = `600 ${fontSize}px "${face}"`;
    const lines = breakLines(context, title);
    if (lines.length <= 2 || fontSize === 40) return { lines: lines.slice(0, 3), fontSize };
  }
  return { lines: [], fontSize: 40 };
}

/** Breaks between Chinese characters and between Latin words. */
function breakLines(context: SKRSContext2D, text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    if (line && context.measureText(line + part).width > size.width - 2 * size.margin) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return [...lines, line.trim()];
}

function drawBars(context: SKRSContext2D, { bars, missing, marked }: SocialImage, face: string): void {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const step = (size.width - 2 * size.margin) / Math.max(4, bars.length);
  const newest = marked ?? bars.at(-1)?.year;
  context.fillStyle = colours.line;
  context.fillRect(size.margin, chart.bottom, size.width - 2 * size.margin, 2);
  context.textAlign = 'center';
  bars.forEach(({ year, value }, index) => {
    const middle = size.margin + step * (index + 0.5);
    const height = ((value ?? 0) / most) * (chart.bottom - chart.top - 40);
    context.fillStyle = year === newest ? colours.ink : colours.bar;
    if (value !== null) context.fillRect(middle - step * 0.28, chart.bottom - height, step * 0.56, height);
    const label = value === null ? missing : new Intl.NumberFormat('en').format(value);
    write(context, label, middle, chart.bottom - height - 12, 24, face, value === null ? colours.soft : colours.ink);
    write(context, String(year), middle, chart.bottom + 34, 24, face, colours.soft);
  });
  context.textAlign = 'left';
}
