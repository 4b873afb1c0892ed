import type { Role } from '@piawai/contracts';
import { Badge } from '../../ui/badge';
import { useMessages } from '../../ui/i18n';
import classes from './accounts.module.css';
import { accountsMessages } from './messages';
import { useRoleName } from './role-name';

/** The roles that somebody was given. */
export function RoleBadges({ roles }: { roles: readonly Role[] }) {
  const words = useMessages(accountsMessages);
  const roleName = useRoleName();
  if (roles.length === 0) return <span className={classes.quiet}>{words.noRole}</span>;
  return (
    <span className={classes.badges}>
      {roles.map((role) => (
        <Badge key={role} tone="brand">
          {roleName(role)}
        </Badge>
      ))}
    </span>
  );
}
