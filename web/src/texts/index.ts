import { en } from './en/index';

/** The shape every language has to fill. */
export type Texts = typeof en;

/** Languages by their own names. A further one is a folder of the same shape and a line here and below. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

/** English is there from the start; whoever reads it loads no other. */
const CATALOGUES: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: () => Promise.resolve(en),
  de: () => import('./de/index').then((module) => module.de),
};

/** The language of the screen, chosen once before anything is shown; never to be read while modules are loaded. */
export let texts: Texts = en;

/** Which one it is. */
export let language: Language = 'en';

/** How numbers and dates are written: undefined, as the machine does, until a language is chosen. */
export let locale: string | undefined;

export async function loadTexts(chosen: Language): Promise<void> {
  try {
    texts = await CATALOGUES[chosen]();
    show(chosen);
  } catch {
    // A page in another language is better than none, when the connection or the server is away.
    show('en');
  }
}

function show(shown: Language): void {
  language = shown;
  locale = localeOf(shown, navigator.languages);
  document.documentElement.lang = shown;
}

/** The reader's own way to write the language (`de-AT`, `en-GB`) where the browser names one, else the language's. */
export function localeOf(of: Language, tags: readonly string[]): string {
  return tags.find((tag) => tag.toLowerCase().split('-')[0] === of) ?? of;
}
