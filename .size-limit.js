import { readFileSync } from 'node:fs';

const build = '.next-e2e';
const { rootMainFiles } = JSON.parse(readFileSync(`${build}/build-manifest.json`, 'utf8'));

/**
 * The script that every page carries. What a whole page carries cannot be told from the build's files;
 * e2e/page-weight.spec.ts measures it in the browser.
 */
export default [
  {
    name: 'script shared by all pages',
    path: rootMainFiles.map((file) => `${build}/${file}`),
    gzip: true,
    limit: '160 kB',
  },
];
