import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledCatalogs } from './vite/compiled-catalogs.ts';
import { noQueryLanguage } from './vite/no-query-language.ts';
import { preloadHints } from './vite/preload-hints.ts';
import { splitDocuments } from './vite/split-documents.ts';

const SHARED_PARTS =
  /\/src\/shared\/(ui|charts|project|graphql|theme)\/(?!mantine|qr-code|follow|refresh-active|changes)[^/]+\.(ts|tsx)$/;
const api = process.env.API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compiledCatalogs(), splitDocuments(), noQueryLanguage(), preloadHints()],
  server: {
    port: 5173,
    proxy: { '/graphql': { target: api, ws: true }, '/files': api, '/api': api, '/healthz': api },
  },
  build: {
    target: 'es2023',
    outDir: 'dist',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // The parts that every page shares come in one file with the entry's own; Mantine and the QR codes stay with the pages that use them,
    // and what follows a project live comes after the first paint.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'parts', test: SHARED_PARTS }] } } },
  },
});
