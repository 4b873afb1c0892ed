import { Outlet } from 'react-router';
import { useMessages } from '../ui/i18n';
import { LanguageSwitch } from '../ui/language-switch';
import { ProductNameProvider } from '../ui/product-name';
import { appMessages } from './app.messages';
import { ProductMark } from '../ui/product-mark';
import classes from './shell.module.css';

/** The frame of the pages that anybody may open. */
export function PublicLayout() {
  const words = useMessages(appMessages);
  return (
    <ProductNameProvider name={words.product}>
      <a className={classes.skip} href="#main">
        {words.skip}
      </a>
      <header className={classes.top}>
        <span className={classes.brand}>
          <ProductMark />
          <span className={classes.names}>
            <strong>{words.product}</strong>
          </span>
        </span>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className={classes.bare}>
        <Outlet />
      </main>
    </ProductNameProvider>
  );
}
