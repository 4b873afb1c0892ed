export { isStaffRole, permissionsOf, reachKey, roleCarries, rolesOf, scopeFor } from './access/access.rules';
export { readCode } from './activation/activation-code.rules';
export { neverSignedInHead, neverSignedInLine } from './first-visit/never-signed-in-csv.rules';
export { passwordAcceptable } from './password/password.rules';
export { deviceName } from './session/device-name.rules';
