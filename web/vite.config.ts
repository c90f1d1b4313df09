import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/',
  plugins: [react()],
  // `#contracts` is read from its TypeScript source, as tsc and Vitest do.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows data: for images only, so no font or style may be inlined.
    assetsInlineLimit: 0,
    // The charts' chunk is loaded with the company page alone.
    chunkSizeWarningLimit: 600,
  },
});
