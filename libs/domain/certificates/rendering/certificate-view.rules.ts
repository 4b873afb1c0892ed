import type { DesignToken } from '../design/design-tokens.rules';
import type { FrozenCertificate } from '../issuing/frozen-certificate.rules';
import { indonesianDate, indonesianPeriod } from '@piawai/domain/organisation/rules';
import { batchName, openingSentence } from '../wording/opening.rules';
import { decimalComma } from '../wording/terbilang.rules';
import { printedCode } from '../verification/verification.rules';

/** The row of a certificate, as far as it is printed. */
export interface PrintedCertificate {
  readonly numberText: string;
  readonly verifyCode: string;
  readonly verificationId: string;
  readonly issuedOn: string;
  readonly frozen: FrozenCertificate;
}

/** A4 landscape in points; the module table of the back stands between these heights. */
export const PAGE = { width: 841.89, height: 595.28 } as const;
const TABLE = { top: 172, bottom: 470, left: 96, right: PAGE.width - 96, gap: 28, row: 24 } as const;

interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly y: number;
}

/** What a template sees: texts ready to print, and places for what has no fixed length. */
export interface CertificateView {
  readonly [name: string]: unknown;
  readonly verificationLink: string;
}

/** @param publicUrl address of the installation, without a slash at the end */
export function certificateView(certificate: PrintedCertificate, publicUrl: string): CertificateView {
  const { frozen } = certificate;
  const { holder, course, signed, issuer } = frozen;
  const born = [holder.birthPlace, holder.birthDate && indonesianDate(holder.birthDate)].filter(Boolean).join(', ');
  const rows: [label: string, value: string | null][] = [
    ['NIP', holder.nip], ['Tempat, tanggal lahir', born || null], ['Pangkat/golongan ruang', holder.rank],
    ['Jabatan', holder.position], ['Unit kerja', holder.unit], ['Instansi', holder.agency],
  ];
  const opening = openingSentence(issuer);
  const batch = batchName(course.batch);
  const sentence =
    `${course.form} ${course.title} ${batch && `${batch} `}Tahun ${course.year} yang diselenggarakan oleh ${course.organiser} ` +
    `pada tanggal ${indonesianPeriod(course.startedOn, course.completedOn)} di ${course.place}, ` +
    `dengan jumlah ${course.jpInWords}.`;
  return {
    title: frozen.title,
    outcome: frozen.outcome,
    number: certificate.numberText,
    code: printedCode(certificate.verifyCode),
    verificationLink: `${publicUrl}/verifikasi/${certificate.verificationId}`,
    verificationHost: `${publicUrl.replace(/^https?:\/\//, '')}/verifikasi`,
    agency: frozen.agency,
    opening,
    name: holder.name,
    holder: placed(rows.filter((row): row is [string, string] => Boolean(row[1]))),
    sentence,
    signedAt: `${signed.place}, ${indonesianDate(certificate.issuedOn)}`,
    signed,
    replaces: frozen.replaces,
    course: { title: course.title, code: course.code, period: indonesianPeriod(course.startedOn, course.completedOn) },
    jp: decimalComma(course.jp),
    jpInWords: course.jpInWords,
    score: course.score === null ? null : decimalComma(course.score),
    table: moduleTable(course.modules),
    letterhead: frozen.agency.letterhead ?? [frozen.agency.name],
    token: tokenValues(certificate, publicUrl, { born, sentence, opening }),
  };
}

/** What the tokens of a design become; '' where there is nothing to say. */
function tokenValues(
  { frozen, numberText, verifyCode, issuedOn }: PrintedCertificate,
  publicUrl: string,
  { born, sentence, opening }: { readonly born: string; readonly sentence: string; readonly opening: string },
): Record<DesignToken, string> {
  const { holder, course, signed } = frozen;
  return {
    judul: frozen.title, nomor: numberText, pembuka: opening, nama: holder.name, nip: holder.nip ?? '', lahir: born, pangkat: holder.rank ?? '',
    jabatan: holder.position ?? '', unit: holder.unit, instansi: holder.agency, hasil: frozen.outcome, kalimat: sentence, pelatihan: course.title,
    kode_pelatihan: course.code, angkatan: batchName(course.batch), bentuk: course.form, penyelenggara: course.organiser, pelaksanaan: indonesianPeriod(course.startedOn, course.completedOn),
    tahun: String(course.year), tempat: course.place, jp: decimalComma(course.jp), jp_terbilang: course.jpInWords,
    nilai: course.score === null ? '' : decimalComma(course.score), penerbit: frozen.agency.name,
    tempat_tanggal: `${signed.place}, ${indonesianDate(issuedOn)}`, kode: printedCode(verifyCode), alamat: `${publicUrl.replace(/^https?:\/\//, '')}/verifikasi`,
    menggantikan: frozen.replaces ?? '',
  };
}

function placed(rows: readonly (readonly [string, string])[]): Labelled[] {
  return rows.map(([label, value], at) => ({ label, value, y: at * 17 }));
}

/** Splits a long list into columns, then makes the rows narrower, so that the table always stays on its page. */
function moduleTable(modules: FrozenCertificate['course']['modules']) {
  const height = TABLE.bottom - TABLE.top;
  const perColumn = Math.floor(height / TABLE.row);
  const count = Math.min(3, Math.max(1, Math.ceil(modules.length / perColumn)));
  const rows = Math.max(1, Math.ceil(modules.length / count));
  const rowHeight = round(Math.min(TABLE.row, height / rows));
  const width = round((TABLE.right - TABLE.left - (count - 1) * TABLE.gap) / count);
  const columns = Array.from({ length: count }, (_, column) => {
    const left = round(TABLE.left + column * (width + TABLE.gap));
    const place = { left: left + 10, titleLeft: left + 36, jpRight: left + width - 10, lineLeft: left, lineRight: left + width };
    return {
      ...place,
      left,
      width,
      noLeft: place.left,
      rows: modules.slice(column * rows, (column + 1) * rows).map((module, at) => ({
        ...place,
        no: column * rows + at + 1,
        title: module.title,
        width: width - 92,
        jp: decimalComma(module.jp),
        top: round(TABLE.top + at * rowHeight),
        bottom: round(TABLE.top + (at + 1) * rowHeight),
      })),
    };
  });
  return { rowHeight, size: Math.min(12, rowHeight * 0.56), columns };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
