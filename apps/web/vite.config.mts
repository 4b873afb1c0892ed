import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { mantineStyles } from './vite/mantine-styles.mts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** `shared~a-page~b-page.css` -> `shared` */
const stem = (name = 'asset') => name.replace(/[~.].*$/, '');

export default defineConfig({
  root: here('.'),
  plugins: [mantineStyles(), react()],
  resolve: {
    alias: [
      { find: '@piawai/contracts', replacement: here('../../libs/contracts/index.ts') },
      { find: /^@piawai\/domain\//, replacement: `${here('../../libs/domain')}/` },
    ],
  },
  // Mantine must pass through mantineStyles in development as well, so it is not pre-bundled.
  optimizeDeps: { exclude: ['@mantine/core'] },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // A font inlined into the sheet would block the first paint.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${stem(name)}-[hash].js`,
        assetFileNames: ({ names }) => `assets/${stem(names[0])}-[hash][extname]`,
        codeSplitting: {
          // One file for what every page needs; then few, larger files for what several pages share:
          // on a slow line a request costs more than some kilobytes.
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 16_000, priority: 1 },
          ],
        },
      },
    },
  },
});
