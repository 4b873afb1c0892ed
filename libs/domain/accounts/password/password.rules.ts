const SHORTEST = 10;
const LONGEST = 200;

/** Whether a password may be used: long enough, and neither the NIP, the e-mail address nor the name. */
export function passwordAcceptable(password: string, personal: readonly (string | null)[]): boolean {
  if (password.length < SHORTEST || password.length > LONGEST) return false;
  const plain = password.toLowerCase().replace(/\s/g, '');
  if (new Set(plain).size < 4) return false;
  return !personal.some((word) => word !== null && word.length >= 4 && plain === word.toLowerCase().replace(/\s/g, ''));
}
