import IconMenu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs';
import { NavLink } from 'react-router';
import type { Permission } from '@piawai/contracts';
import { useOverseesAgency } from '../session/me';
import { useWaitingCount } from '../session/waiting-count';
import { formatNumber, useLanguage, useMessages } from '../ui/i18n';
import { NAV_GROUPS } from '../ui/navigation';
import type { NavEntry } from '../ui/navigation';
import { paths } from '../ui/paths';
import { appMessages } from './app.messages';
import classes from './shell.module.css';
import { bottomBar, visibleNav } from './visible-nav';

interface BarProps {
  readonly entries: readonly NavEntry[];
  readonly permissions: readonly Permission[];
}

/** The navigation of a wide screen, grouped. */
export function SideBar({ entries, permissions }: BarProps) {
  const words = useMessages(appMessages);
  return (
    <nav className={classes.side} aria-label={words.mainNavigation}>
      <NavSections entries={entries} permissions={permissions} />
    </nav>
  );
}

export function NavSections({ entries, permissions }: BarProps) {
  const { language } = useLanguage();
  const wholeAgency = useOverseesAgency();
  return visibleNav(entries, permissions).map(({ group, entries: inGroup }) => (
    <section key={group} className={classes.section}>
      <h2 className={classes.sectionTitle}>{NAV_GROUPS[group][language]}</h2>
      <ul className={classes.links}>
        {inGroup.map(({ path, label, ofUnit, icon: Icon, count }) => (
          <li key={path}>
            <NavLink to={path} end={path === paths.home} className={classes.link ?? ''}>
              <Icon size={20} stroke={1.6} aria-hidden />
              {(wholeAgency ? label : (ofUnit ?? label))[language]}
              {count && <WaitingNumber />}
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** The navigation of a phone: four entries and the menu, at the thumb. */
export function BottomBar({ entries, permissions }: BarProps) {
  const words = useMessages(appMessages);
  const { language } = useLanguage();
  return (
    <nav className={classes.bottom} aria-label={words.mainNavigation}>
      {bottomBar(entries, permissions).map(({ path, label, icon: Icon, bottomBar: bar }) => (
        <NavLink key={path} to={path} end={path === paths.home} className={classes.tab ?? ''}>
          <Icon size={22} stroke={1.6} aria-hidden />
          <span>{(bar?.short ?? label)[language]}</span>
        </NavLink>
      ))}
      <NavLink to={paths.menu} className={classes.tab ?? ''}>
        <IconMenu2 size={22} stroke={1.6} aria-hidden />
        <span>{words.menu}</span>
      </NavLink>
    </nav>
  );
}

/** How much waits, beside the word that leads there. */
function WaitingNumber() {
  const { language } = useLanguage();
  const count = useWaitingCount();
  return count ? <span className={classes.waiting}>{formatNumber(count, language)}</span> : null;
}
