import { hash, verify } from '@node-rs/argon2';

/** OWASP's smallest Argon2id (the library's default kind): 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a password nobody has, so that an unknown login takes as long as a known one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$cGlhd2FpLW5vYm9keQ$2fuX6SOo2BdM5m2rM3Xn1jH0v2zVYBq8Hf9x7Ty0RkE';

/** The Argon2id hash of a password, with its salt and cost, as text. */
export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2ID);

/** Whether a password matches; without a hash it takes the same time and says no. */
export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? NOBODY, password);
  return passwordHash !== null && matches;
}
