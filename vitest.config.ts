import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  // Loading the whole sample takes seconds where the machine has other work.
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { STAFF_TWO_FACTOR: 'optional' },
    include: ['{app,cli,components,db,lib,messages}/**/*.test.{ts,tsx}'],
  },
});
