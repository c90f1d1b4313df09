import { type Language, LANGUAGES } from './index';

const KEPT_AS = 'ept-language';

const isKnown = (language: string | null | undefined): language is Language => language != null && Object.hasOwn(LANGUAGES, language);

/** What was chosen in this browser, else the first language of the reader that there is, else English. */
export function chosenLanguage(): Language {
  const kept = keptLanguage();
  if (isKnown(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isKnown) ?? 'en';
}

/** Texts are read all over the pages, so a change begins them anew, at the same address. */
export function chooseLanguage(language: Language): void {
  try {
    window.localStorage.setItem(KEPT_AS, language);
  } catch {
    // Storage may be forbidden; then the language of the browser holds.
  }
  window.location.reload();
}

function keptLanguage(): string | null {
  try {
    return window.localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}
