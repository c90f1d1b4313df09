import { Dice } from './dice.js';
import type { Scene } from './trades.js';

/** Pictures of screens as SVG: a desktop, a window, and bars where words would be. */

/** In units of the drawing; pictures are made a little smaller. */
const WIDTH = 960;
const HEIGHT = 600;
const SCALE = 0.8;
const LINE = 18;

interface Palette {
  readonly window: string;
  readonly side: string;
  readonly inks: readonly string[];
}

const DARK: Palette = { window: '#1f2430', side: '#191d27', inks: ['#7aa2f7', '#9ece6a', '#e0af68', '#bb9af7', '#6b7489'] };
const LIGHT: Palette = { window: '#ffffff', side: '#f1f3f5', inks: ['#495057', '#868e96', '#adb5bd', '#4c6ef5'] };
const DESKTOPS = ['#3b5b7a', '#5c4b73', '#3f6b5e', '#7a5a3b'];

export function sceneSvg(scene: Scene, variant: number): string {
  const dice = new Dice(`scene ${scene} ${variant}`);
  const palette = scene === 'editor' || scene === 'terminal' || scene === 'call' ? DARK : LIGHT;
  const title = `${rect(40, 36, 880, 26, '#ced4da')}${[58, 78, 98].map((x) => `<circle cx="${x}" cy="49" r="6" fill="#868e96"/>`).join('')}`;
  const parts = [rect(0, 0, WIDTH, HEIGHT, dice.pick(DESKTOPS)), rect(40, 36, 880, 528, palette.window), title, PAINT[scene](palette, dice)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * SCALE}" height="${HEIGHT * SCALE}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join('')}</svg>`;
}

type Paint = (palette: Palette, dice: Dice) => string;

const PAINT: Record<Scene, Paint> = {
  editor: (palette, dice) => `${side(palette, dice)}${text(palette, dice, { x: 270, width: 600, indent: 4 })}`,
  terminal: (palette, dice) => text(palette, dice, { x: 60, width: 820, indent: 0 }),
  browser: (palette, dice) =>
    `${rect(40, 62, 880, 30, palette.side)}${rect(110, 69, 620, 16, '#dee2e6')}${rect(70, 120, 340, 190, '#d0ebff')}${text(palette, dice, { x: 440, width: 440, indent: 0, top: 120 })}`,
  mail: (palette, dice) => `${side(palette, dice)}${rows(dice, 8, 270, 630)}`,
  chat: (palette, dice) => `${side(palette, dice)}${rows(dice, 11, 270, 560)}`,
  call: (_palette, dice) => tiles(dice),
  sheet: (palette, dice) => grid(palette, dice),
  design: (palette, dice) => `${side(palette, dice)}${shapes(dice)}`,
  document: (palette, dice) => `${rect(40, 62, 880, 502, '#e9ecef')}${rect(220, 84, 520, 480, palette.window)}${text(palette, dice, { x: 270, width: 420, indent: 0 })}`,
};

function side(palette: Palette, dice: Dice): string {
  const entries = Array.from({ length: 16 }, (_, line) => rect(60, 84 + line * 28, dice.between(60, 150), 9, palette.inks.at(-1) ?? ''));
  return rect(40, 62, 200, 502, palette.side) + entries.join('');
}

function text({ inks }: Palette, dice: Dice, { x, width, indent, top = 84 }: { x: number; width: number; indent: number; top?: number }): string {
  const lines = Array.from({ length: Math.floor((540 - top) / LINE) }, (_, line) => {
    if (dice.chance(0.14)) return '';
    const from = x + dice.between(0, indent) * 24;
    const first = dice.between(30, 140);
    const second = dice.between(20, Math.max(20, width - first - 110));
    const y = top + line * LINE;
    return rect(from, y, first, 8, dice.pick(inks)) + rect(from + first + 10, y, Math.min(second, x + width - from - first - 10), 8, dice.pick(inks));
  });
  return lines.join('');
}

function rows(dice: Dice, count: number, x: number, width: number): string {
  return Array.from({ length: count }, (_, row) => {
    const y = 84 + row * (440 / count);
    const bars = rect(x + 44, y + 2, dice.between(90, 180), 9, '#495057') + rect(x + 44, y + 18, dice.between(180, width - 60), 7, '#adb5bd');
    return `<circle cx="${x + 16}" cy="${y + 14}" r="13" fill="${dice.pick(['#74c0fc', '#b197fc', '#63e6be', '#ffc078'])}"/>${bars}`;
  }).join('');
}

function tiles(dice: Dice): string {
  return Array.from({ length: 6 }, (_, tile) => {
    const [x, y] = [70 + (tile % 3) * 280, 90 + Math.floor(tile / 3) * 230];
    return `${rect(x, y, 260, 200, '#2b3040')}<circle cx="${x + 130}" cy="${y + 90}" r="38" fill="${dice.pick(['#5c7cfa', '#38a169', '#d69e2e', '#9f7aea'])}"/>`;
  }).join('');
}

function grid({ inks }: Palette, dice: Dice): string {
  const lines = Array.from({ length: 20 }, (_, row) => {
    const cells = Array.from({ length: 8 }, (_cell, column) => (dice.chance(0.25) ? '' : rect(66 + column * 106, 84 + row * 24, dice.between(24, 84), 8, dice.pick(inks))));
    return `${rect(40, 98 + row * 24, 880, 1, '#dee2e6')}${cells.join('')}`;
  });
  return lines.join('');
}

function shapes(dice: Dice): string {
  return Array.from({ length: 12 }, () => {
    const [x, y] = [dice.between(270, 760), dice.between(90, 460)];
    return rect(x, y, dice.between(50, 140), dice.between(30, 90), dice.pick(['#ffd8a8', '#a5d8ff', '#b2f2bb', '#eebefa', '#ffc9c9']));
  }).join('');
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" rx="2"/>`;
}
