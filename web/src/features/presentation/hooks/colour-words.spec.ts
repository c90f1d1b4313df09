import { describe, expect, it } from 'vitest';
import { colourHint, colourProblem } from './colour-words';

describe('a colour of one’s own', () => {
  it.each(['', ' ', '#0b5cad', '#0B5CAD ', '#767676'])('may be %j', (colour) => {
    expect(colourProblem(colour)).toBeNull();
  });

  it('says how far from readable it is', () => {
    expect(colourProblem('#ffd500')).toContain('1.4 : 1');
    expect(colourProblem('#777777')).toContain('4.5 : 1');
    expect(colourProblem('blue')).toContain('#0b5cad');
  });

  it('says how readable it is', () => {
    expect(colourHint('#000000')).toContain('21.0 : 1');
  });
});
