/** Who issues, in the sentence that a certificate begins with. */
export interface Issuer {
  readonly name: string;
  /** Regulation that it acts on; null = none is named. */
  readonly legalBasis: string | null;
}

export function openingSentence({ name, legalBasis }: Issuer): string {
  return `${name}${legalBasis ? `, berdasarkan ${legalBasis},` : ''} menyatakan bahwa:`;
}

/** `Angkatan III`, however it was typed; '' where the people of a course form none. */
export function batchName(batch: string | null | undefined): string {
  const name = (batch ?? '').trim().replace(/^angkatan\s+/i, '');
  return name && `Angkatan ${name}`;
}
