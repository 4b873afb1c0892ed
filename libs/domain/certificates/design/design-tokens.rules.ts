/** Words in braces that a text of a design may hold, with what each becomes. */
export const DESIGN_TOKENS = {
  judul: { id: 'Judul: SERTIFIKAT atau SURAT TANDA TAMAT PELATIHAN', en: 'Heading of the document' },
  nomor: { id: 'Nomor sertifikat', en: 'Number of the certificate' },
  pembuka: { id: 'Kalimat pembuka dengan nama penyelenggara', en: 'Opening sentence with the issuer' },
  nama: { id: 'Nama dengan gelar', en: 'Name with titles' },
  nip: { id: 'NIP', en: 'NIP' },
  lahir: { id: 'Tempat, tanggal lahir', en: 'Place and date of birth' },
  pangkat: { id: 'Pangkat/golongan ruang', en: 'Rank and grade' },
  jabatan: { id: 'Jabatan', en: 'Position' },
  unit: { id: 'Unit kerja', en: 'Unit' },
  instansi: { id: 'Instansi pegawai', en: 'Agency of the employee' },
  hasil: { id: 'TELAH MENGIKUTI atau LULUS', en: 'Attended or passed' },
  kalimat: { id: 'Kalimat lengkap: pelatihan, penyelenggara, tanggal, tempat, JP', en: 'Whole sentence: course, organiser, dates, place, JP' },
  pelatihan: { id: 'Judul pelatihan', en: 'Title of the course' },
  kode_pelatihan: { id: 'Kode pelatihan', en: 'Code of the course' },
  angkatan: { id: 'Angkatan; kosong bila tidak ada', en: 'Batch; empty if there is none' },
  bentuk: { id: 'Bentuk pengembangan kompetensi', en: 'Form of development' },
  penyelenggara: { id: 'Penyelenggara', en: 'Organiser' },
  pelaksanaan: { id: 'Tanggal pelaksanaan', en: 'Dates of the course' },
  tahun: { id: 'Tahun', en: 'Year' },
  tempat: { id: 'Tempat', en: 'Place' },
  jp: { id: 'JP dalam angka', en: 'JP in digits' },
  jp_terbilang: { id: 'JP dalam angka dan huruf', en: 'JP in digits and words' },
  nilai: { id: 'Nilai; kosong bila tanpa kuis', en: 'Score; empty without a quiz' },
  penerbit: { id: 'Nama instansi penerbit', en: 'Name of the issuing agency' },
  tempat_tanggal: { id: 'Tempat dan tanggal terbit', en: 'Place and date of issue' },
  kode: { id: 'Kode pemeriksaan', en: 'Code for the check' },
  alamat: { id: 'Alamat pemeriksaan', en: 'Address of the check' },
  menggantikan: { id: 'Nomor yang digantikan; kosong bila bukan perbaikan', en: 'Number that it replaces; empty unless corrected' },
} as const;
export type DesignToken = keyof typeof DESIGN_TOKENS;

const isToken = (name: string): name is DesignToken => Object.hasOwn(DESIGN_TOKENS, name);

/** A text as pieces: words as they stand, and tokens. */
export type TextPiece = { readonly words: string } | { readonly token: DesignToken };

/** @returns null when a brace is stray or a token unknown */
export function piecesOf(text: string): TextPiece[] | null {
  const pieces: TextPiece[] = [];
  for (const part of text.split(/(\{[^{}]*\})/)) {
    if (part === '') continue;
    if (!part.startsWith('{')) {
      if (/[{}]/.test(part)) return null;
      pieces.push({ words: part });
      continue;
    }
    const name = part.slice(1, -1).trim();
    if (!isToken(name)) return null;
    pieces.push({ token: name });
  }
  return pieces;
}

export function tokensOf(text: string): DesignToken[] {
  return (piecesOf(text) ?? []).flatMap((piece) => ('token' in piece ? [piece.token] : []));
}
