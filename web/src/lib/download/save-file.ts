/** Hands a file to the browser's downloads. The address lives long enough for the download to begin. */
const KEPT_MS = 60_000;

export function saveFile(name: string, content: Blob): void {
  const href = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}

/** A name that every file system takes: `growth-2026-01-01-to-2026-11-21.csv`. */
export function fileName(parts: readonly string[], extension: string): string {
  const words = parts.join('-').toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return `${words.replaceAll(/^-+|-+$/g, '')}.${extension}`;
}
