import IconUserCircle from '@tabler/icons-react/dist/esm/icons/IconUserCircle.mjs';
import { Link } from 'react-router';
import type { Me } from '../session/me';
import { useMessages } from '../ui/i18n';
import { LanguageSwitch } from '../ui/language-switch';
import { paths } from '../ui/paths';
import { ProductMark } from '../ui/product-mark';
import { useProductName } from '../ui/product-name';
import { appMessages } from './app.messages';
import { InboxBell } from './inbox-bell';
import classes from './shell.module.css';

/** Product and agency on the left, language and account on the right. */
export function TopBar({ me }: { me: Me }) {
  const words = useMessages(appMessages);
  const product = useProductName();
  return (
    <header className={classes.top}>
      <Link to={paths.home} className={classes.brand}>
        <ProductMark colour={me.agency.settings.logoColour} logo={me.agency.settings.logo} />
        <span className={classes.names}>
          <strong>{product}</strong>
          <span>{me.agency.name}</span>
        </span>
      </Link>
      <div className={classes.tools}>
        <LanguageSwitch />
        <InboxBell />
        <Link to={paths.account} className={classes.person} aria-label={`${words.account}: ${me.name}`}>
          <IconUserCircle size={24} stroke={1.5} aria-hidden />
          <span className={classes.personName}>{me.name}</span>
        </Link>
      </div>
    </header>
  );
}
