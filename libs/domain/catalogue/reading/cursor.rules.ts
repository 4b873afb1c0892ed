import { DomainError } from '@piawai/contracts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A cursor comes back from outside: what the database would choke on is refused here. @throws platform.invalid_input */
export function cursorId(value: unknown): string {
  if (typeof value === 'string' && UUID.test(value)) return value;
  throw new DomainError('platform.invalid_input', { fields: { after: ['cursor'] } });
}

/** The place before the id: an instant (ISO 8601), a score or a text. */
export function cursorPlace(value: unknown, kind: 'instant' | 'score' | 'text'): string | number {
  if (kind === 'score' && typeof value === 'number' && Number.isFinite(value)) return value;
  if (kind === 'text' && typeof value === 'string') return value;
  if (kind === 'instant' && typeof value === 'string' && !Number.isNaN(Date.parse(value))) return value;
  throw new DomainError('platform.invalid_input', { fields: { after: ['cursor'] } });
}
