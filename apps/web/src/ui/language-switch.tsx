import { useLanguage, useMessages } from './i18n';
import classes from './small.module.css';
import { uiMessages } from './ui.messages';

/** One button that leads to the other language, named in that language. */
export function LanguageSwitch() {
  const words = useMessages(uiMessages);
  const { language, choose } = useLanguage();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <button type="button" className={classes.switch} lang={other} title={words.otherLabel} onClick={() => choose(other)}>
      <span aria-hidden>{other.toUpperCase()}</span>
      <span className="visually-hidden">{words.otherLabel}</span>
    </button>
  );
}
