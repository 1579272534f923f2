import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Comma, double quote, UTF-8, from the first row; every sheet, cells as shown. */
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** Whether LibreOffice is there; a machine without it skips what needs it. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Opens a file in LibreOffice and gives the cells of each sheet, as a person would see them. */
export function openInLibreOffice(fileName: string, bytes: Buffer): string[][][] {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-office-'));
  try {
    writeFileSync(join(folder, fileName), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const filter = fileName.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : [];
    const args = [profile, '--headless', ...filter, '--convert-to', csv, '--outdir', join(folder, 'out'), fileName];
    execFileSync('soffice', args, { cwd: folder, stdio: 'ignore', timeout: 60_000 });
    return readdirSync(join(folder, 'out')).map((name) => readCells(readFileSync(join(folder, 'out', name), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** CSV as LibreOffice writes it: cells that need it in double quotes. */
function readCells(text: string): string[][] {
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\n')
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(unquote));
}

const unquote = ([, quoted, bare]: RegExpMatchArray) =>
  quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"');
