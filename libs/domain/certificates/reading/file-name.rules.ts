/** `Sertifikat Literasi Digital 2026.pdf`, without what file systems refuse. */
export function certificateFileName(certificate: { readonly kind: 'STTP' | 'SERTIFIKAT'; readonly courseTitle: string; readonly issuedOn: string }): string {
  const course = certificate.courseTitle.replace(/[^\p{L}\p{N} .,()-]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 100).trim();
  return `${certificate.kind === 'STTP' ? 'STTP' : 'Sertifikat'} ${course} ${certificate.issuedOn.slice(0, 4)}.pdf`;
}

/** The header of a download: ASCII for old programs, UTF-8 for the others. */
export function attachment(fileName: string): string {
  const ascii = fileName.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/["\\]/g, '');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
