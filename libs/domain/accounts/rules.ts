export { isStaffRole, permissionsOf, reachKey, roleCarries, rolesOf, scopeFor } from './access/access.rules';
export { deviceName } from './session/device-name.rules';
