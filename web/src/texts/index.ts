import { en } from './en/index';

/** The shape every language has to fill. A second language is a second folder of the same type. */
export type Texts = typeof en;

/** The language of the screen. One today; choosing among several belongs here and nowhere else. */
export const texts: Texts = en;
