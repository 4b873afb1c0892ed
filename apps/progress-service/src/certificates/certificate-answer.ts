import type { CertificateDetail, CertificateSummary } from '@piawai/domain/certificates';
import type { CertificateDetailDto, CertificateDto } from './certificate.dto';

/** The row of a list; `nip` whole only for the holder. */
export function certificateDto({ completionId: _c, employeeId: _e, ...row }: CertificateSummary, reader: 'holder' | 'other'): CertificateDto {
  return { ...row, nip: reader === 'holder' ? row.nip : maskedNip(row.nip) };
}

export function certificateDetailDto(detail: CertificateDetail, reader: 'holder' | 'other'): CertificateDetailDto {
  const { frozen, verifyCode, supersededBy, changes, ...summary } = detail;
  const { startedOn, completedOn, organiser, form } = frozen.course;
  return {
    ...certificateDto(summary, reader),
    verifyCode, supersededBy, startedOn, completedOn, organiser, form,
    holder: frozen.holder,
    changes: changes.map(({ status, reason, note, at }) => ({ status, reason, note, at })),
  };
}

/** `19900215******1991`: enough to tell two people of one name apart. */
function maskedNip(nip: string | null): string | null {
  return nip === null ? null : `${nip.slice(0, 8)}${'*'.repeat(Math.max(0, nip.length - 12))}${nip.slice(-4)}`;
}
