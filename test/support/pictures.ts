import sharp from 'sharp';

/** Pictures that trackers send, and files that only look like them. */
export async function picture(options: { format?: 'png' | 'jpeg' | 'webp'; width?: number; height?: number; shade?: number; noise?: boolean } = {}): Promise<Buffer> {
  const { format = 'png', width = 64, height = 40, shade = 30, noise = false } = options;
  const base = noise
    ? sharp({ create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 60 }, background: '#000' } })
    : sharp({ create: { width, height, channels: 3, background: { r: shade, g: 90, b: 200 } } });
  return base.toFormat(format).toBuffer();
}

/** A JPEG that was held sideways and says where: 30 wide and 60 high when it is looked at. */
export function pictureWithExif(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 30, channels: 3, background: '#369' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Copyright: 'SECRET-OWNER' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();
}

/** A PNG whose header claims so many pixels and which holds none: what a decoder is told before it takes memory. */
export async function pngThatClaims(width: number, height: number): Promise<Buffer> {
  const png = await picture({ width: 1, height: 1 });
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** CRC-32 as PNG chunks carry it (RFC 2083, annex). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
