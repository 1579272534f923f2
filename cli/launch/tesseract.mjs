import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** Installs Tesseract, with which scans are read, where that is possible; its tests are left out where it is not. */
export async function installTesseract() {
  if (await hasTesseract()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('正在安装 Tesseract……', 'Installing Tesseract…');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    // The tests draw the pages that they read.
    await run('apt-get', ['install', '-q', '-y', 'tesseract-ocr', 'tesseract-ocr-chi-sim', 'fonts-noto-cjk'], { env });
    if (await hasTesseract()) return;
  }
  say(
    '没有 Tesseract，跳过扫描件的测试（Debian：apt-get install tesseract-ocr tesseract-ocr-chi-sim）。',
    'Tesseract is not installed, so the tests of scans are left out (Debian: apt-get install tesseract-ocr tesseract-ocr-chi-sim).',
  );
}

async function hasTesseract() {
  const { code, output } = await run('tesseract', ['--list-langs'], { quiet: true });
  return code === 0 && /^chi_sim$/m.test(output);
}
