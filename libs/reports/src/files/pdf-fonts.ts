import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** DejaVu Sans (Bitstream Vera's licence): Latin with all accents, Greek, Cyrillic. The standard fonts of PDF have Western Europe only. */
export const PDF_FONTS = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
} as const;
