import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const out = join(root, '..', 'dist', 'web');

/** Built twice: what browsers load, and, with `--ssr`, what the gateway makes pages with. Neither needs a package when it runs. */
export default defineConfig(({ isSsrBuild }) => ({
  root,
  plugins: [react()],
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  css: {
    // govuk-frontend holds a query for browsers of long ago that is no CSS; it is left out.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { loadPaths: [join(root, '..', 'node_modules')], quietDeps: true } },
  },
  ssr: { noExternal: true },
  build: isSsrBuild
    ? { outDir: join(out, 'server'), emptyOutDir: true, rolldownOptions: { input: join(root, 'server.tsx') } }
    : {
        outDir: join(out, 'client'),
        emptyOutDir: true,
        manifest: 'manifest.json',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: join(root, 'client.tsx') },
      },
}));
