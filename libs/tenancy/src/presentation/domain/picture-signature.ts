const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** Whether bytes begin as a PNG, a JPEG or a WebP does. */
export function isPicture(bytes: Uint8Array): boolean {
  return startsWith(bytes, PNG) || startsWith(bytes, JPEG) || (startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8));
}

const startsWith = (bytes: Uint8Array, signature: readonly number[], from = 0): boolean => signature.every((byte, at) => bytes[from + at] === byte);
