import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { houses } from './vite.config.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page that checks without any network; `scripts/build/oneFile.mjs` makes one file of what comes out. */
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  plugins: [react()],
  resolve: { alias: houses },
  worker: { format: 'es', rollupOptions: { output: { codeSplitting: false } } },
  build: {
    write: false,
    target: 'es2022',
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    modulePreload: false,
    rollupOptions: { input: here('kiem-tra.html'), output: { codeSplitting: false } },
  },
  logLevel: 'warn',
});
