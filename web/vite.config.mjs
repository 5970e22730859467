import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const backend = process.env.PROGRESJON_URL ?? 'http://localhost:3000';
const proxied = ['/api', '/auth', '/oidc', '/health', '/dev'];

/** How the web app is built: every script, style and font is a file of ours, so that a strict policy holds. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { port: 5173, proxy: Object.fromEntries(proxied.map((path) => [path, backend])) },
});
