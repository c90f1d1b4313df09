import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { Dice } from './domain/dice.js';
import { sceneSvg } from './domain/scenery.js';
import type { Scene } from './domain/trades.js';

/** Of each scene so many pictures are drawn and used again. */
const VARIANTS = 4;

/** Draws screens: windows with bars in the place of text, so that nothing looks like somebody's. */
@Injectable()
export class SceneryPainter {
  private readonly painted = new Map<string, Promise<Buffer>>();

  /** A PNG of a few kilobytes; `name` chooses among the variants. */
  paint(scene: Scene, name: string): Promise<Buffer> {
    const variant = new Dice(name).between(1, VARIANTS);
    const key = `${scene} ${variant}`;
    const known = this.painted.get(key);
    if (known) return known;
    const painting = sharp(Buffer.from(sceneSvg(scene, variant))).png({ palette: true, compressionLevel: 6 }).toBuffer();
    this.painted.set(key, painting);
    return painting;
  }
}
