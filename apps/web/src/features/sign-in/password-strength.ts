/** The shortest password that the service takes. */
const SHORTEST = 10;

/** Rough strength for a sentence beside the field; the service decides what it takes. Length counts more than odd signs. */
export function passwordStrength(password: string): 'short' | 'weak' | 'good' | 'strong' {
  if (password.length < SHORTEST) return 'short';
  const differing = new Set(password.toLowerCase()).size;
  const isSimple = /^\d+$/.test(password) || /(.)\1{3}/.test(password) || /12345|qwerty|password|sandi123|admin/i.test(password);
  if (differing < 5 || isSimple) return 'weak';
  return password.length >= 14 && differing >= 8 ? 'strong' : 'good';
}
