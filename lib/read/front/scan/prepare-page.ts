import { type Box, findLattices, type Lattice } from '../lattice';
import { type Component, findComponents, isSpeck, measureLetters } from './components';
import { findSkew, turnBox } from './deskew';
import { evenOut, findInk, findThreshold, type Ink } from './ink';
import { type Gray, type Picture, straighten, toGray } from './picture';
import { findLinesAcross, type RulingLine, transpose } from './ruling-lines';

/** The height to which the letters of a page are brought, in pixels: that of 12 points at 200 dots an inch. */
const usualLetter = 34;
/** How large letters may be for the page to be left as it is. */
const goodLetters = { least: 28, most: 46 };
/** A page that is turned by less, in degrees, is straight. */
const straight = 0.04;
/** How much lighter than letters a ruling line may be, as a share of the way to white: hairlines grow pale in a scan. */
const paler = 0.4;
/** The largest picture that is worked on, in pixels. */
const mostPixels = 24_000_000;

/** A page that lies straight, with its tables found and their lines taken away. */
export interface PreparedPage {
  gray: Gray;
  ink: Ink;
  /** How light ink can be. */
  threshold: number;
  components: Component[];
  /** The height of most letters, in pixels. */
  letter: number;
  lattices: Lattice[];
  /** The box in the page as it was given. */
  toGiven: (box: Box) => Box;
}

/** Straightens a page, brings it to the usual size, and parts its ruling lines from the rest. */
export function preparePage(given: Picture): PreparedPage {
  const rough = evenOut(toGray(given));
  const roughInk = findInk(rough, findThreshold(rough));
  const angle = findSkew(roughInk);
  const seen = measureLetters(findComponents(roughInk)) ?? usualLetter;
  const isGood = seen >= goodLetters.least && seen <= goodLetters.most;
  const scale = isGood ? 1 : Math.min(usualLetter / seen, Math.sqrt(mostPixels / (given.width * given.height)));
  const isStraight = Math.abs(angle) < straight;
  const gray = isGood && isStraight ? rough : evenOut(toGray(straighten(given, isStraight ? 0 : angle, scale)));
  const threshold = findThreshold(gray);
  const ink = findInk(gray, threshold);
  const letter = seen * scale;
  const lines = findInk(gray, threshold + (255 - threshold) * paler);
  const across = findLinesAcross(lines, letter * 2.5, letter / 3);
  const down = findLinesAcross(transpose(lines), letter * 1.5, letter / 3);
  const lattices = findLattices(across, down, letter * 0.3);
  eraseLines(gray, ink, across, lattices, letter, false);
  eraseLines(gray, ink, down, lattices, letter, true);
  const components = findComponents(ink);
  for (const component of components) if (isSpeck(component, letter)) eraseSpeck(gray, ink, component);
  return {
    gray,
    ink,
    threshold,
    components,
    letter,
    lattices,
    toGiven: (box) => turnBox(box, gray, given, isStraight ? 0 : angle, scale),
  };
}

/** Takes the borders of cells away; other lines may be strokes of letters. */
function eraseLines(
  gray: Gray,
  ink: Ink,
  lines: readonly RulingLine[],
  lattices: readonly Lattice[],
  letter: number,
  isDown: boolean,
): void {
  for (const { at, from, to, pixels } of lines) {
    const isBorder = (cell: Box) => {
      const [start, end] = isDown ? [cell.y, cell.y + cell.height] : [cell.x, cell.x + cell.width];
      const [near, far] = isDown ? [cell.x, cell.x + cell.width] : [cell.y, cell.y + cell.height];
      const isBeside = Math.abs(at - near) < letter * 0.3 || Math.abs(at - far) < letter * 0.3;
      return isBeside && Math.min(end, to) - Math.max(start, from) > (end - start) * 0.5;
    };
    if (!lattices.some(({ cells }) => cells.some(isBorder))) continue;
    for (const stretch of pixels) {
      for (let along = stretch.from; along < stretch.to; along += 1) {
        const index = isDown ? along * gray.width + stretch.at : stretch.at * gray.width + along;
        gray.values[index] = 255;
        ink.values[index] = 0;
      }
    }
  }
}

/** How far a speck stands from any other ink, in pixels; what is closer is a piece broken off a stroke. */
const aloof = 3;

function eraseSpeck(gray: Gray, ink: Ink, { x, y, width, height, area }: Component): void {
  const [left, right] = [Math.max(0, x - aloof), Math.min(ink.width, x + width + aloof)];
  const [top, bottom] = [Math.max(0, y - aloof), Math.min(ink.height, y + height + aloof)];
  let count = 0;
  for (let row = top; row < bottom; row += 1) {
    for (let at = row * ink.width + left; at < row * ink.width + right; at += 1) count += ink.values[at] ?? 0;
  }
  if (count > area) return;
  for (let row = top; row < bottom; row += 1) gray.values.fill(255, row * ink.width + left, row * ink.width + right);
}

export function isWithin({ x, y }: { x: number; y: number }, box: Box, margin = 0): boolean {
  return (
    x >= box.x - margin && x <= box.x + box.width + margin && y >= box.y - margin && y <= box.y + box.height + margin
  );
}
