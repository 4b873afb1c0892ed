import { DomainError } from '@piawai/contracts';

const EXCLUSION_VIOLATION = '23P01';

/**
 * Dated rows of one kind never overlap; PostgreSQL is the one that knows.
 * @throws organisation.overlaps
 */
export async function refuseOverlap<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if ((error as { code?: string } | null)?.code === EXCLUSION_VIOLATION) throw new DomainError('organisation.overlaps');
    throw error;
  }
}
