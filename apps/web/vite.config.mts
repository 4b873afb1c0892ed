import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { appIcons } from './vite/app-icons.mts';
import { mantineStyles } from './vite/mantine-styles.mts';
import { offlineFiles } from './vite/offline-files.mts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** What opens above a page. */
const OVERLAYS = /floating-ui|react-remove-scroll|core[\\/]esm[\\/]components[\\/](Combobox|Popover|Select|MultiSelect|Modal|ModalBase|Menu|Drawer|Tooltip|Portal|FocusTrap|ScrollArea)[\\/]/;
/** Lines and boxes of text, which many pages have; then everything else that people fill in. */
const INPUTS = /core[\\/]esm[\\/]components[\\/](Input|InputBase|TextInput|Textarea|InputClearButton|CloseButton)[\\/]|src[\\/]ui[\\/](search-field|reason-dialog)/;
const FIELDS = /@mantine|react-number-format/;
const KIT = /src[\\/](ui|session|api-clients)[\\/]|libs[\\/]contracts[\\/]|@tanstack|@tabler/;
/** Reading a lesson is one file, whatever else the feature shares. */
const PLAYER = /src[\\/]features[\\/]learning[\\/](player[\\/](?!video|film|document|link|page-image|use-watching)|(progress|journal)[\\/]|feedback[\\/]after-course|[^\\/]+$)/;
/** The fields of a quiz, which learners and authors see. */
const QUESTION = /src[\\/]ui[\\/]question[\\/]/;
/** What the pages of one feature share. */
const featureOf = (id: string) => /src[\\/]features[\\/]([^\\/]+)/.exec(id)?.[1] ?? null;

/** What stays readable without a line: the start page, sign-in, and learning itself. */
const learning = offlineFiles(/src[\\/]features[\\/](home|sign-in|learning[\\/](?!oversight))/);

/** `shared~a-page~b-page.css` -> `shared` */
const stem = (name = 'asset') => name.replace(/[~.].*$/, '');

export default defineConfig({
  root: here('.'),
  plugins: [
    mantineStyles(),
    react(),
    appIcons(here('public/icon.svg')),
    learning.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'sw.ts',
      // The page asks for it once it stands, see src/app/new-version.tsx.
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['index.html', 'assets/*.{js,css,woff2}'],
        // Hashed names need no revision: what the page has loaded comes from the browser's cache.
        dontCacheBustURLsMatching: /^assets\//,
        manifestTransforms: [async (entries) => ({ manifest: entries.filter(({ url }) => learning.needs(url)), warnings: [] })],
      },
    }),
  ],
  resolve: {
    alias: [
      { find: '@piawai/contracts', replacement: here('../../libs/contracts/index.ts') },
      { find: /^@piawai\/domain\//, replacement: `${here('../../libs/domain')}/` },
    ],
  },
  // `npm start` serves the API while the web is being worked on.
  server: { proxy: { '/api': 'http://localhost:3000' } },
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
          // On a slow line a request costs more than some kilobytes: what every page needs is one file, what several
          // pages share is few larger ones, and the rest stays with its page.
          groups: [
            { name: 'start', tags: ['$initial'], priority: 4 },
            { name: 'inputs', test: INPUTS, minShareCount: 2, priority: 3 },
            { name: 'overlays', test: OVERLAYS, minShareCount: 2, priority: 3 },
            { name: 'fields', test: FIELDS, minShareCount: 2, priority: 2 },
            { name: 'question', test: QUESTION, priority: 2 },
            { name: 'kit', test: KIT, minShareCount: 2, priority: 1 },
            { name: 'lesson', test: PLAYER, minShareCount: 1 },
            { name: featureOf, minShareCount: 2 },
          ],
        },
      },
    },
  },
});
