import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api-clients';
import { ApiError } from '../../api-clients/api-error';
import { send } from '../../api-clients/send';
import { useCan } from '../../session/me';

export type CertificateState = 'ISSUED' | 'SUPERSEDED' | 'REVOKED';

export type SignatureState = 'NONE' | 'WAITING' | 'SIGNED';

export interface CertificateRow {
  readonly id: string;
  readonly enrolmentId: string;
  readonly kind: 'STTP' | 'SERTIFIKAT';
  readonly edition: number;
  readonly state: CertificateState;
  readonly signature: SignatureState;
  readonly number: string;
  readonly verificationId: string;
  readonly issuedOn: string;
  readonly jp: number;
  readonly courseTitle: string;
  readonly holderName: string;
  readonly nip: string | null;
  readonly bytes: number | null;
}

export interface Holder {
  readonly name: string;
  readonly nip: string | null;
  readonly birthPlace: string | null;
  readonly birthDate: string | null;
  readonly rank: string | null;
  readonly position: string | null;
  readonly unit: string;
  readonly agency: string;
}

export interface CertificateDetail extends CertificateRow {
  readonly verifyCode: string;
  readonly holder: Holder;
  readonly startedOn: string;
  readonly completedOn: string;
  readonly organiser: string;
  readonly form: string;
  readonly supersededBy: string | null;
  readonly sha256: string | null;
  readonly changes: readonly { readonly status: 'SUPERSEDED' | 'REVOKED'; readonly reason: string; readonly note: string | null; readonly at: string }[];
}

/** A certificate and through which door it was reached: one's own, or by office. */
export interface OpenedCertificate {
  readonly detail: CertificateDetail;
  readonly path: string;
  readonly own: boolean;
}

const OWN = '/api/v1/certificates/own';
const ALL = '/api/v1/certificates';
export const certificateListPath = { own: OWN, all: ALL };

/** One's own first; whoever may see others' looks there when it is not. */
export function useCertificate(id: string) {
  const mayReadOthers = useCan('certificates.certificate.read');
  const mayReadOwn = useCan('certificates.own.read');
  return useQuery({
    queryKey: ['certificates', 'detail', id],
    queryFn: async ({ signal }): Promise<OpenedCertificate> => {
      if (mayReadOwn) {
        try {
          return { detail: await api.get<CertificateDetail>(`${OWN}/${id}`, {}, signal), path: `${OWN}/${id}`, own: true };
        } catch (error) {
          if (!mayReadOthers || !(error instanceof ApiError) || error.status !== 404) throw error;
        }
      }
      return { detail: await api.get<CertificateDetail>(`${ALL}/${id}`, {}, signal), path: `${ALL}/${id}`, own: false };
    },
    // The file is drawn within seconds of the number.
    refetchInterval: ({ state }) => (state.data && state.data.detail.bytes === null ? 2_000 : false),
  });
}

/** @param path of the certificate, as it was reached */
export const useDownload = (path: string) =>
  useMutation({
    mutationFn: async () => {
      const answer = await send(new Request(`${path}/file`));
      const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await answer.blob());
      link.download = name ? decodeURIComponent(name) : 'sertifikat.pdf';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
  });

export interface CorrectionProposal {
  readonly printed: Holder;
  readonly recorded: Holder;
}

export const useCorrectionProposal = (id: string, open: boolean) =>
  useQuery({
    queryKey: ['certificates', 'correction', id],
    queryFn: ({ signal }) => api.get<CorrectionProposal>(`${ALL}/${id}/correction`, {}, signal),
    enabled: open,
    gcTime: 0,
  });

/** The id of the new edition is made once per form, so a second press cannot make a second edition. */
export function useCorrection(id: string, onDone: (newCertificateId: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly id: string; readonly holder: Partial<Holder>; readonly note: string }) =>
      api.post<{ id: string; number: string }>(`${ALL}/${id}/corrections`, body),
    onSuccess: async (next) => {
      await client.invalidateQueries({ queryKey: ['certificates'] });
      onDone(next.id);
    },
  });
}

export function useRevocation(id: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly reason: string; readonly note: string }) => api.post(`${ALL}/${id}/revocation`, body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['certificates'] });
      onDone();
    },
  });
}

export type VerificationStatus = 'valid' | 'superseded' | 'revoked' | 'unknown';

export interface VerifiedCertificate {
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly holderName: string;
  readonly nipLastFour: string | null;
  readonly courseTitle: string;
  readonly startedOn: string;
  readonly completedOn: string;
  readonly jp: number;
  readonly signature: SignatureState;
  readonly sha256: string | null;
  readonly signedSha256: string | null;
  readonly endedAt: string | null;
  readonly successor: { readonly number: string; readonly verificationId: string } | null;
}

export interface Verification {
  readonly status: VerificationStatus;
  readonly certificate: VerifiedCertificate | null;
}

export interface NumberAnswer extends Verification {
  readonly issuer: string;
  readonly issuedOn: string;
}

export const useVerification = (verificationId: string) =>
  useQuery({
    queryKey: ['certificates', 'verification', verificationId],
    queryFn: ({ signal }) => api.get<Verification>(`${ALL}/verifications/${encodeURIComponent(verificationId)}`, {}, signal),
    retry: false,
  });

/** @param asked null = nothing asked yet */
export const useNumberCheck = (asked: { readonly number: string; readonly code: string } | null) =>
  useQuery({
    queryKey: ['certificates', 'number', asked],
    queryFn: ({ signal }) => api.get<{ items: NumberAnswer[] }>(`${ALL}/verifications`, { number: asked?.number, code: asked?.code }, signal),
    enabled: asked !== null,
    retry: false,
    gcTime: 0,
  });
