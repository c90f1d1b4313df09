import { describe, expect, it } from 'vitest';
import { type Block, blocksOf, dominantIn, mergeNeighbours, wideEnough } from './merge-blocks';

const block = (name: string, start: number, end: number): Block => ({ name, start: start * 1000, end: end * 1000 });

describe('blocksOf', () => {
  it('are in the order of time, without those that took none', () => {
    const at = (second: number) => new Date(second * 1000).toISOString();
    const intervals = [{ name: 'b', startedAt: at(50), durationSeconds: 10 }, { name: 'none', startedAt: at(20), durationSeconds: 0 }, { name: 'a', startedAt: at(0), durationSeconds: 20 }];
    expect(blocksOf(intervals)).toEqual([block('a', 0, 20), block('b', 50, 60)]);
  });
});

describe('mergeNeighbours', () => {
  it('joins what goes on after a short pause, and nothing across another name or a long pause', () => {
    const blocks = [block('a', 0, 60), block('a', 80, 120), block('b', 120, 130), block('a', 130, 140), block('a', 171, 180)];
    expect(mergeNeighbours(blocks)).toEqual([block('a', 0, 120), block('b', 120, 130), block('a', 130, 140), block('a', 171, 180)]);
  });

  it('never shortens what lasted longer, and leaves what it was given', () => {
    const blocks = [block('a', 0, 100), block('a', 10, 20)];
    expect(mergeNeighbours(blocks)).toEqual([block('a', 0, 100)]);
    expect(blocks[0]).toEqual(block('a', 0, 100));
  });
});

describe('wideEnough', () => {
  it('gives thin ones of one stretch to the name with the most time in it', () => {
    const blocks = [block('a', 0, 10), block('b', 10, 30), block('a', 30, 45), block('c', 100, 400)];
    expect(wideEnough(blocks, 60_000)).toEqual([block('a', 0, 45), block('c', 100, 400)]);
  });

  it('keeps wide ones, and their order', () => {
    const blocks = [block('a', 0, 300), block('b', 300, 305), block('a', 305, 600)];
    expect(wideEnough(blocks, 60_000)).toEqual(blocks);
  });

  it('makes as many blocks as fit, whatever there is', () => {
    const blocks = Array.from({ length: 5_000 }, (_, second) => block(second % 3 === 0 ? 'a' : `b${second % 7}`, second, second + 1));
    const shown = wideEnough(blocks, 60_000);
    expect(shown.length).toBeLessThanOrEqual(Math.ceil(5_000 / 60) + 1);
    expect([shown[0]?.start, shown.at(-1)?.end]).toEqual([0, 5_000_000]);
  });
});

describe('dominantIn', () => {
  it('is who had most of the stretch, counted inside it', () => {
    const blocks = [block('a', 0, 70), block('b', 70, 100), block('a', 100, 500)];
    expect(dominantIn(blocks, 60_000, 110_000)).toBe('b');
    expect(dominantIn(blocks, 500_000, 560_000)).toBeNull();
  });
});
