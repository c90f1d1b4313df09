import { en } from './en/index';

/** The shape every language has to fill. */
export type Texts = typeof en;

/** Languages by their own names. A further one is a folder of the same shape and a line here and below. */
export const LANGUAGES = { en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

const CATALOGUES: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: () => Promise.resolve(en),
};

/** The language of the screen, chosen once before anything is shown; never to be read while modules are loaded. */
export let texts: Texts = en;

export async function loadTexts(language: Language): Promise<void> {
  texts = await CATALOGUES[language]();
  document.documentElement.lang = language;
}
