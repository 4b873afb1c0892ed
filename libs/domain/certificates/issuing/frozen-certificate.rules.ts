import type { CivilDate } from '@piawai/contracts';
import type { Issuer } from '../wording/opening.rules';
import { jpInWords } from '../wording/terbilang.rules';

/** STTP: passed with an assessment. SERTIFIKAT: a course without one. */
export type CertificateKind = 'STTP' | 'SERTIFIKAT';

export interface Signatory {
  /** Office under which the name stands, e.g. `Kepala BKPSDM Kota Tirtanusa`. */
  readonly title: string;
  readonly name: string;
  readonly rank: string | null;
  readonly nip: string | null;
}

export interface Holder {
  /** With titles, as it shall be printed. */
  readonly name: string;
  readonly nip: string | null;
  readonly birthPlace: string | null;
  readonly birthDate: CivilDate | null;
  /** `Penata Muda / III/a`, `Golongan IX`; null where there is none. */
  readonly rank: string | null;
  readonly position: string | null;
  readonly unit: string;
  readonly agency: string;
}

/** Everything that a certificate says, kept as it was at issue; a later change of name, unit or template alters nothing. */
export interface FrozenCertificate {
  readonly title: string;
  readonly outcome: string;
  /** `letterhead` and `logo` (the hash of its picture) are not there on certificates from before templates could print them. */
  readonly agency: { readonly name: string; readonly colour: string; readonly letterhead?: readonly string[]; readonly logo?: string | null };
  readonly issuer: Issuer;
  readonly holder: Holder;
  readonly course: {
    readonly title: string;
    readonly code: string;
    /** Name of the group (angkatan) that the holder belonged to; none on certificates from before it was printed. */
    readonly batch?: string | null;
    readonly form: string;
    readonly organiser: string;
    readonly startedOn: CivilDate;
    readonly completedOn: CivilDate;
    readonly year: number;
    readonly place: string;
    readonly jp: number;
    readonly jpInWords: string;
    readonly score: number | null;
    readonly modules: readonly { readonly title: string; readonly jp: number }[];
  };
  readonly signed: Signatory & { readonly place: string };
  /** On a corrected edition: the number that it takes the place of. */
  readonly replaces: string | null;
}

/** A quiz or another assessment that had to be passed makes it an STTP. */
export function certificateKind(assessment: { readonly passingGrade: number | null; readonly score: number | null }): CertificateKind {
  return assessment.passingGrade !== null && assessment.score !== null ? 'STTP' : 'SERTIFIKAT';
}

export interface FreezeInput {
  readonly kind: CertificateKind;
  readonly holder: Holder;
  readonly course: Omit<FrozenCertificate['course'], 'year' | 'jpInWords'>;
  readonly agency: FrozenCertificate['agency'];
  readonly issuer: FrozenCertificate['issuer'];
  readonly signed: FrozenCertificate['signed'];
}

export function freezeCertificate({ kind, course, ...rest }: FreezeInput): FrozenCertificate {
  return {
    title: kind === 'STTP' ? 'SURAT TANDA TAMAT PELATIHAN' : 'SERTIFIKAT',
    outcome: kind === 'STTP' ? 'LULUS' : 'TELAH MENGIKUTI',
    ...rest,
    course: { ...course, year: Number(course.completedOn.slice(0, 4)), jpInWords: jpInWords(course.jp) },
    replaces: null,
  };
}

/** What an admin may mend: how the person is named and placed. Course, dates and JP follow from the completion. */
export type Correction = Partial<Omit<Holder, 'nip'>> & { readonly nip?: string };

/** The data of the next edition; null when the correction changes nothing. */
export function correctCertificate(frozen: FrozenCertificate, correction: Correction, replaces: string): FrozenCertificate | null {
  const changed = Object.entries(correction).filter(
    ([field, value]) => value !== undefined && value !== frozen.holder[field as keyof Holder],
  );
  if (changed.length === 0) return null;
  return { ...frozen, holder: { ...frozen.holder, ...Object.fromEntries(changed) }, replaces };
}
