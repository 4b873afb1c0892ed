import type { UnitKind } from '@piawai/domain/organisation/rules';

import { demoUnits } from '../demo/demo-units';
import { seedId } from '../deterministic-id';

/** What sort of place a unit is: which positions its people hold, and how many of a hundred people work there. */
export type Place = 'OFFICE' | 'SCHOOL' | 'HEALTH_CENTRE' | 'HOSPITAL' | 'DISTRICT' | 'VILLAGE';

export interface CityUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentCode: string;
  readonly place: Place;
  /** Position of its head; null where nobody leads it, or the demo has set somebody. */
  readonly headCode: string | null;
}

const unit = (given: Omit<CityUnit, 'id'>): CityUnit => ({ id: seedId(`city:unit:${given.code}`), ...given });

/** Perangkat daerah that the small demo does without: code, name, kind, sections. */
const OFFICES: readonly (readonly [code: string, name: string, kind: UnitKind, sections: readonly string[]])[] = [
  ['SETDA', 'Sekretariat Daerah', 'SEKRETARIAT', ['Bagian Pemerintahan', 'Bagian Hukum', 'Bagian Kesejahteraan Rakyat', 'Bagian Perekonomian dan Administrasi Pembangunan', 'Bagian Pengadaan Barang dan Jasa', 'Bagian Organisasi', 'Bagian Umum', 'Bagian Protokol dan Komunikasi Pimpinan']],
  ['SETWAN', 'Sekretariat Dewan Perwakilan Rakyat Daerah', 'SEKRETARIAT', ['Bagian Umum dan Keuangan', 'Bagian Persidangan dan Perundang-undangan']],
  ['ITDA', 'Inspektorat Daerah', 'INSPEKTORAT', ['Sekretariat', 'Inspektur Pembantu Wilayah I', 'Inspektur Pembantu Wilayah II']],
  ['SATPOLPP', 'Satuan Polisi Pamong Praja dan Pemadam Kebakaran', 'DINAS', ['Sekretariat', 'Bidang Penegakan Peraturan Daerah', 'Bidang Pemadam Kebakaran dan Penyelamatan']],
  ['DINSOS', 'Dinas Sosial', 'DINAS', ['Sekretariat', 'Bidang Perlindungan dan Jaminan Sosial', 'Bidang Rehabilitasi Sosial']],
  ['DP3AKB', 'Dinas Pemberdayaan Perempuan, Pelindungan Anak, Pengendalian Penduduk, dan Keluarga Berencana', 'DINAS', ['Sekretariat', 'Bidang Pelindungan Perempuan dan Anak', 'Bidang Keluarga Berencana']],
  ['DISHUB', 'Dinas Perhubungan', 'DINAS', ['Sekretariat', 'Bidang Lalu Lintas', 'Bidang Angkutan']],
  ['DLH', 'Dinas Lingkungan Hidup', 'DINAS', ['Sekretariat', 'Bidang Pengelolaan Sampah', 'Bidang Pengendalian Pencemaran']],
  ['DISNAKER', 'Dinas Tenaga Kerja', 'DINAS', ['Sekretariat', 'Bidang Pelatihan dan Penempatan Tenaga Kerja']],
  ['DISKOPUMKM', 'Dinas Koperasi, Usaha Kecil, dan Menengah', 'DINAS', ['Sekretariat', 'Bidang Pemberdayaan Usaha Mikro']],
  ['DISDAG', 'Dinas Perdagangan dan Perindustrian', 'DINAS', ['Sekretariat', 'Bidang Pasar', 'Bidang Perindustrian']],
  ['DISPORAPAR', 'Dinas Kepemudaan, Olahraga, dan Pariwisata', 'DINAS', ['Sekretariat', 'Bidang Pariwisata']],
  ['DISKETPANG', 'Dinas Ketahanan Pangan, Pertanian, dan Perikanan', 'DINAS', ['Sekretariat', 'Bidang Penyuluhan', 'Bidang Perikanan']],
  ['DISPERKIM', 'Dinas Perumahan dan Kawasan Permukiman', 'DINAS', ['Sekretariat', 'Bidang Perumahan']],
  ['DISARPUS', 'Dinas Kearsipan dan Perpustakaan', 'DINAS', ['Sekretariat', 'Bidang Kearsipan']],
  ['BPKAD', 'Badan Pengelolaan Keuangan dan Aset Daerah', 'BADAN', ['Sekretariat', 'Bidang Anggaran', 'Bidang Perbendaharaan', 'Bidang Aset']],
  ['BAPENDA', 'Badan Pendapatan Daerah', 'BADAN', ['Sekretariat', 'Bidang Pajak Daerah']],
  ['BPBD', 'Badan Penanggulangan Bencana Daerah', 'BADAN', ['Sekretariat', 'Bidang Kedaruratan dan Logistik']],
  ['KESBANGPOL', 'Badan Kesatuan Bangsa dan Politik', 'BADAN', ['Sekretariat', 'Bidang Ketahanan Ekonomi, Sosial, dan Budaya']],
];

/** Districts with their villages; each has a health centre. */
const DISTRICTS: readonly (readonly [name: string, villages: readonly string[]])[] = [
  ['Muara Bakti', ['Muara Bakti', 'Pasir Jingga', 'Dermaga Lama', 'Teluk Sunyi']],
  ['Bukit Kencana', ['Bukit Kencana', 'Lereng Asri', 'Sumber Batu', 'Puncak Tirta']],
  ['Sungai Andala', ['Sungai Andala', 'Hulu Andala', 'Jembatan Kembar', 'Rawa Bening', 'Kebun Nipah']],
  ['Tirta Utara', ['Tirta Utara', 'Pulau Lontar', 'Karang Wangi', 'Bakau Rindang']],
  ['Tirta Selatan', ['Tirta Selatan', 'Sawah Ampar', 'Padang Ilalang', 'Ladang Purnama']],
  ['Pelabuhan Baru', ['Pelabuhan Baru', 'Gudang Kopra', 'Mercusuar', 'Tambak Raya', 'Samudra Jaya']],
];

const SCHOOLS_PER_DISTRICT = 9;
const section = (name: string): UnitKind =>
  ({ Sekretariat: 'SEKRETARIAT', Bagian: 'BAGIAN', Bidang: 'BIDANG', Seksi: 'SEKSI' } as const)[name.split(' ')[0] as 'Bidang'] ?? 'OTHER';

function offices(): CityUnit[] {
  return OFFICES.flatMap(([code, name, kind, sections]) => [
    unit({ code, name, kind, parentCode: 'TIRTANUSA', place: 'OFFICE', headCode: 'KOT-01' }),
    ...sections.map((child, at) =>
      unit({ code: `${code}-${at + 1}`, name: child, kind: section(child), parentCode: code, place: 'OFFICE', headCode: child.startsWith('Sekretariat') ? 'KOT-02' : 'KOT-03' })),
  ]);
}

function districts(): CityUnit[] {
  return DISTRICTS.flatMap(([name, villages], at) => {
    const code = `KEC-${name.toUpperCase().replace(' ', '-')}`;
    return [
      unit({ code, name: `Kecamatan ${name}`, kind: 'KECAMATAN', parentCode: 'TIRTANUSA', place: 'DISTRICT', headCode: 'JAB-04' }),
      unit({ code: `${code}-SEK`, name: 'Sekretariat Kecamatan', kind: 'SEKRETARIAT', parentCode: code, place: 'DISTRICT', headCode: 'KOT-04' }),
      unit({ code: `${code}-PEL`, name: 'Seksi Pelayanan Umum', kind: 'SEKSI', parentCode: code, place: 'DISTRICT', headCode: 'KOT-04' }),
      ...villages.map((village, number) => unit({ code: `${code}-KEL${number + 1}`, name: `Kelurahan ${village}`, kind: 'KELURAHAN', parentCode: code, place: 'VILLAGE', headCode: 'JAB-05' })),
      unit({ code: `PKM-${at + 1}1`, name: `UPTD Puskesmas ${name}`, kind: 'UPTD', parentCode: 'DINKES', place: 'HEALTH_CENTRE', headCode: 'KOT-05' }),
      unit({ code: `PKM-${at + 1}2`, name: `UPTD Puskesmas ${villages[1]}`, kind: 'UPTD', parentCode: 'DINKES', place: 'HEALTH_CENTRE', headCode: 'KOT-05' }),
      ...Array.from({ length: SCHOOLS_PER_DISTRICT }, (_, school) => {
        const [level, number] = school < 6 ? ['SD', 200 + at * 10 + school] : ['SMP', 20 + at * 3 + school - 6];
        return unit({ code: `${level}-${number}`, name: `UPTD ${level} Negeri ${number} ${villages[school % villages.length]}`, kind: 'UPTD', parentCode: 'DISDIK', place: 'SCHOOL', headCode: 'KOT-06' });
      }),
    ];
  });
}

/** Units of the whole city beside those of the small demo; parents stand before their children. */
export const cityUnits: readonly CityUnit[] = [...offices(), ...districts()];

const PLACE_OF_DEMO_UNIT: Readonly<Record<string, Place>> = { RSUD: 'HOSPITAL', DISDIK: 'OFFICE', KEC: 'DISTRICT', 'KEC-3': 'VILLAGE', 'KEC-4': 'VILLAGE', 'DINKES-4': 'HEALTH_CENTRE', 'DISDIK-4': 'SCHOOL' };

/** Where people may be placed: the new units and the sections of the demo's. */
export const cityWorkplaces: readonly CityUnit[] = [
  ...cityUnits.filter(({ code, place }) => place !== 'DISTRICT' || code.endsWith('-SEK') || code.endsWith('-PEL')).filter(({ code, place }) => place !== 'OFFICE' || code.includes('-')),
  ...[...demoUnits.values()].filter(({ code }) => code.includes('-')).map((given): CityUnit => ({
    ...given, place: PLACE_OF_DEMO_UNIT[given.code] ?? PLACE_OF_DEMO_UNIT[given.parentCode] ?? 'OFFICE', headCode: null,
  })),
];
