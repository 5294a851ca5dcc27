import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The root keeps React 17 for the pane; Univer's design package needs the React 18 of this workspace. */
const OWN_REACT = [
  { find: /^react$/, replacement: here('node_modules/react/index.js') },
  { find: /^react\/jsx-runtime$/, replacement: here('node_modules/react/jsx-runtime.js') },
  { find: /^react-dom$/, replacement: here('node_modules/react-dom/index.js') },
  { find: /^react-dom\/client$/, replacement: here('node_modules/react-dom/client.js') },
];

const HOUSES = ['core', 'workbook'].map((house) => ({ find: new RegExp(`^#${house}/`), replacement: `${here(`../../${house}`)}/` }));

export default defineConfig({
  root: here('page'),
  base: './',
  publicDir: false,
  build: { outDir: here('../../dist/bench'), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 20_000 },
  resolve: { alias: [...OWN_REACT, ...HOUSES] },
  logLevel: 'error',
});
