/** SHA-256 of bytes as lower-case hexadecimal; plain http has no crypto.subtle, so an audited library steps in there. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : (await import('@noble/hashes/sha2.js')).sha256(new Uint8Array(bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
