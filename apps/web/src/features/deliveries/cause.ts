import { ERROR_CODES } from '@piawai/contracts';
import type { ErrorCode } from '@piawai/contracts';

/** Why a job is stuck: a word of the error list, a trouble around the system, or something that nobody foresaw. */
export type Cause = { readonly kind: 'known'; readonly code: ErrorCode } | { readonly kind: 'unreachable' | 'disk_full' | 'unforeseen' };

const UNREACHABLE = /ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ESOCKET|timeout/i;

/** @param lastError the code of a known error, else the kind of error with its code or message */
export function causeOf(lastError: string | null): Cause {
  const code = lastError?.split(': ').find((part): part is ErrorCode => Object.hasOwn(ERROR_CODES, part));
  if (code) return { kind: 'known', code };
  if (lastError?.includes('ENOSPC')) return { kind: 'disk_full' };
  return { kind: lastError && UNREACHABLE.test(lastError) ? 'unreachable' : 'unforeseen' };
}
