/** What a company may choose for how its workspace looks and writes. */
export const DATE_FORMATS = ['LOCALE', 'DMY', 'MDY', 'YMD'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** 1 is Monday, 6 Saturday, 7 Sunday: what calendars begin with somewhere. */
export const FIRST_DAYS_OF_WEEK = [1, 6, 7] as const;
export type FirstDayOfWeek = (typeof FIRST_DAYS_OF_WEEK)[number];

export const LOGO_MAX_BYTES = 2 * 1_048_576;
export const LOGO_MAX_SIDE = 512;

/** What WCAG 2 asks of text at least (1.4.3). */
export const TEXT_CONTRAST = 4.5;
const HEX_COLOUR = /^#[0-9a-f]{6}$/;

export function isHexColour(text: string): boolean {
  return HEX_COLOUR.test(text);
}

/** Of white text on a colour (`#rrggbb`), between 1 and 21, as WCAG 2 computes it. */
export function contrastWithWhite(colour: string): number {
  return 1.05 / (luminance(colour) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (share: number): number => (share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
