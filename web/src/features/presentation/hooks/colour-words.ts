import { contrastWithWhite, isHexColour, TEXT_CONTRAST } from '#contracts';
import { texts } from '../../../texts';

/** What is wrong with a colour, as a sentence; null for one that white text can be read on, and for none at all. */
export function colourProblem(colour: string): string | null {
  const wanted = colour.trim().toLowerCase();
  if (wanted === '') return null;
  if (!isHexColour(wanted)) return texts.presentation.colourWrong;
  const contrast = contrastWithWhite(wanted);
  return contrast < TEXT_CONTRAST ? texts.presentation.colourLight(contrast.toFixed(1)) : null;
}

/** What stands below the field while nothing is wrong. */
export function colourHint(colour: string): string {
  const wanted = colour.trim().toLowerCase();
  return isHexColour(wanted) ? texts.presentation.colourGood(contrastWithWhite(wanted).toFixed(1)) : texts.presentation.colourHint;
}
