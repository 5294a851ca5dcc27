import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Fills in what differs between a site and a machine on which the pane is tried: see scripts/build/pane.mjs. */
const addresses = (values: Readonly<Record<string, string>>): Plugin => ({
  name: 'giao-uoc-addresses',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace(/%([A-Z_]+)%/g, (mark, name: string) => values[name] ?? mark),
  },
});

const setting = (name: string, otherwise: string): string => process.env[name] ?? otherwise;

/** Where `#core/` and `#workbook/` lie. */
export const houses = ['core', 'workbook'].map((house) => ({
  find: new RegExp(`^#${house}/`),
  replacement: `${here(`../${house}`)}/`,
}));

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [
    react(),
    addresses({
      OFFICE_JS: setting('OFFICE_JS', '/office/office.js'),
      WEB_DOOR: setting('WEB_DOOR', 'https://giaouoc.example/nop'),
    }),
  ],
  resolve: { alias: houses },
  worker: { format: 'es' },
  build: {
    outDir: here('../dist/pane'),
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: { input: [here('taskpane.html'), here('dialog.html'), here('nop.html')] },
  },
  logLevel: 'warn',
});
