export type Login = { readonly kind: 'identifier'; readonly value: string } | { readonly kind: 'email'; readonly value: string };

/** What somebody typed as login: an e-mail address, or a NIP with spaces, dots and hyphens left out. */
export function parseLogin(text: string): Login {
  const trimmed = text.trim();
  if (trimmed.includes('@')) return { kind: 'email', value: trimmed.toLowerCase() };
  return { kind: 'identifier', value: trimmed.replace(/[\s.\-]/g, '') };
}
