import { type Language, LANGUAGES, texts } from '../../texts';
import { chooseLanguage, chosenLanguage } from '../../texts/language';
import classes from './language-select.module.css';

const CODES = Object.keys(LANGUAGES) as Language[];

/** For who cannot read this page: the browser's own field, so that nothing has to be loaded for it. */
export function LanguageSelect() {
  return (
    <select
      className={classes.root}
      aria-label={texts.shell.language}
      value={chosenLanguage()}
      onChange={({ currentTarget }) => {
        const choice = CODES.find((code) => code === currentTarget.value);
        if (choice !== undefined) chooseLanguage(choice);
      }}
    >
      {CODES.map((code) => (
        <option key={code} value={code} lang={code}>
          {LANGUAGES[code]}
        </option>
      ))}
    </select>
  );
}
