import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type CivilDate, type CourseId, DomainError, type Scope, type UnitId } from '@piawai/contracts';
import { UnitReader } from '@piawai/domain/organisation';
import { Database } from '@piawai/platform/database/database';
import { FileStore } from '@piawai/platform/files/file-store';
import { ZipFile } from 'yazl';
import { numberInFileName } from './signing.rules';

/** Certificates of an agency's register that wait for a signature. */
export interface UnsignedFilter {
  readonly courseId: CourseId | null;
  /** Days of the certificates, both included. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

export interface WaitingCourse {
  readonly courseId: CourseId;
  readonly title: string;
  readonly count: number;
  readonly bytes: number;
  readonly oldest: CivilDate;
}

/** More than this are fetched in several archives. */
export const MAX_IN_ARCHIVE = 5_000;

const WAITING = `
    from certificates.register r
    join certificates.certificate c on c.register_id = r.id and c.awaits_signature and c.state = 'ISSUED'
    join certificates.certificate_document d on d.certificate_id = c.id
   where r.agency_id = $1 and ($2::uuid is null or c.course_id = $2) and ($3::date is null or c.issued_on >= $3) and ($4::date is null or c.issued_on <= $4)
     and not exists (select from certificates.signed_document g where g.certificate_id = c.id)`;

/** Hands out what is to be signed elsewhere; scoped by the agency. */
@Injectable()
export class UnsignedCertificatesService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitReader,
    private readonly files: FileStore,
  ) {}

  /** How many wait, course by course; the longest list first, at most 200 courses. */
  async waiting(scope: Scope, agencyId: UnitId, filter: UnsignedFilter): Promise<WaitingCourse[]> {
    await this.units.requireCovered(scope, agencyId);
    return this.database.read<WaitingCourse>(
      `select c.course_id as "courseId", max(c.frozen->'course'->>'title') as title, count(*)::integer as count, sum(d.bytes)::float8 as bytes,
              min(c.issued_on) as oldest
       ${WAITING} group by c.course_id order by count(*) desc, c.course_id limit 200`,
      paramsOf(agencyId, filter),
    );
  }

  /**
   * The files as one archive, oldest first, each opened when its turn comes. Names are the numbers.
   * @throws certificates.nothing_to_sign
   */
  async archive(scope: Scope, agencyId: UnitId, filter: UnsignedFilter): Promise<Readable> {
    await this.units.requireCovered(scope, agencyId);
    const rows = await this.database.read<{ number: string; sha256: string }>(
      `select c.number_text as number, d.sha256 ${WAITING} order by c.issued_on, c.id limit ${MAX_IN_ARCHIVE}`,
      paramsOf(agencyId, filter),
    );
    if (rows.length === 0) throw new DomainError('certificates.nothing_to_sign');
    await this.database.transaction(async (tx) => tx.audit('certificates.unsigned_downloaded', { kind: 'unit', id: agencyId }, { count: rows.length }));
    const zip = new ZipFile();
    const names = new Set<string>();
    for (const { number, sha256 } of rows) {
      const name = uniqueName(numberInFileName(number), names);
      zip.addReadStreamLazy(`${name}.pdf`, { compressionLevel: 1 }, (give) => give(null, this.files.read(sha256)));
    }
    const stream = zip.outputStream as Readable;
    zip.on('error', (error: Error) => stream.destroy(error));
    zip.end();
    return stream;
  }
}

function paramsOf(agencyId: UnitId, { courseId, from, to }: UnsignedFilter): unknown[] {
  return [agencyId, courseId, from, to];
}

/** Two numbers of different years may differ in their slashes alone. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let copy = 2; taken.has(unique); copy += 1) unique = `${name} (${copy})`;
  taken.add(unique);
  return unique;
}
