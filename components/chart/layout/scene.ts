/** A drawing as data: the page renders it as JSX, the download as text, and both come from one layout. */

export interface SvgNode {
  tag: 'g' | 'path' | 'line' | 'rect' | 'text' | 'tspan' | 'pattern' | 'defs';
  /** Attribute names as React spells them; colours as `var(--token)`. */
  attrs: Readonly<Record<string, string | number>>;
  children?: readonly (SvgNode | string)[];
}

/** Drawn once for phones and columns and once for wide pages, so that text is never scaled to something unreadable. */
export const sizes = ['narrow', 'wide'] as const;
/** `broad` is for a chart of many lines, which has the whole page to itself. */
export const allSizes = [...sizes, 'broad'] as const;
export type Size = (typeof allSizes)[number];

export const modes = ['counts', 'shares'] as const;
/** What the length of a bar means. Lines know counts only. */
export type Mode = (typeof modes)[number];

export interface Frame {
  width: number;
  fontSize: number;
}

export const frames: Readonly<Record<Size, Frame>> = {
  narrow: { width: 340, fontSize: 14 },
  wide: { width: 560, fontSize: 13.5 },
  broad: { width: 1040, fontSize: 14 },
};

export interface Scene {
  width: number;
  height: number;
  fontSize: number;
  /** The box of the data: for lines from the first year's point to the last one's, for bars from their start to the end of the scale. */
  plot: { left: number; right: number; top: number; bottom: number };
  /** What the bottom of the plot, or its left end, stands for; and its top, or right end. */
  min: number;
  max: number;
  /** Thickness of a bar; 0 for lines. */
  barSize: number;
  /** Under the data: scale, years, missing years, changes of form. */
  back: readonly SvgNode[];
  /** The lines or bars alone, which the interactive chart draws for itself. */
  data: readonly SvgNode[];
  /** Over the data: labels. */
  front: readonly SvgNode[];
}

export interface LayoutOptions {
  size: Size;
  mode: Mode;
  /** Keys of the series that are switched off. */
  hidden: readonly string[];
  /** Makes ids in the drawing unique on the page. */
  prefix: string;
}

/** Beside colour, lines differ by their strokes. */
export const dashes = { dashed: '6 4', dotted: '1.5 4.5' } as const;

const soft = 'var(--soft)';
const halo = { paintOrder: 'stroke', stroke: 'var(--paper)', strokeWidth: 4, strokeLinejoin: 'round' };

/** Rounded to a tenth, which is finer than any screen and keeps the page small. */
export const tenth = (value: number) => Math.round(value * 10) / 10;

/** A line of text, by default in the colour of secondary text. */
export function writeText(text: string, x: number, y: number, attrs: SvgNode['attrs'] = {}, hasHalo = false): SvgNode {
  return {
    tag: 'text',
    attrs: { x: tenth(x), y: tenth(y), fill: soft, ...(hasHalo ? halo : {}), ...attrs },
    children: [text],
  };
}

export function drawLine(x1: number, y1: number, x2: number, y2: number, attrs: SvgNode['attrs']): SvgNode {
  return { tag: 'line', attrs: { x1: tenth(x1), y1: tenth(y1), x2: tenth(x2), y2: tenth(y2), ...attrs } };
}

/** Dotted, where the form of the reports changed. */
export const breakStroke = { stroke: soft, strokeDasharray: '1.5 3.5', strokeLinecap: 'round', strokeWidth: 1.5 };

const hatchId = (prefix: string) => `${prefix}-hatch`;

/** Slanted lines: a year with nothing to draw, which is not the same as a year of zeros. */
export function defineHatch(prefix: string): SvgNode {
  const stripe = drawLine(0, 0, 0, 6, { stroke: 'var(--rule)', strokeWidth: 1.6 });
  const pattern: SvgNode = {
    tag: 'pattern',
    attrs: {
      id: hatchId(prefix),
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    children: [stripe],
  };
  return { tag: 'defs', attrs: {}, children: [pattern] };
}

export function drawHatch(prefix: string, x: number, y: number, width: number, height: number): SvgNode {
  return {
    tag: 'rect',
    attrs: {
      x: tenth(x),
      y: tenth(y),
      width: tenth(width),
      height: tenth(height),
      fill: `url(#${hatchId(prefix)})`,
      fillOpacity: 0.6,
    },
  };
}
