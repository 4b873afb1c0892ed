import type { PositionGroup } from '@piawai/domain/organisation/rules';

import { seedId } from '../deterministic-id';
import type { Place } from './city-units';

export interface CityPosition {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly group: PositionGroup;
  /** Levels by code of the competency: managerial, cohesion, technical. */
  readonly standard: { readonly managerial: number; readonly cohesion: number; readonly technical: Readonly<Record<string, number>> };
}

const position = (code: string, name: string, group: PositionGroup, managerial: number, technical: Readonly<Record<string, number>>): CityPosition =>
  ({ id: seedId(`city:position:${code}`), code, name, group, standard: { managerial, cohesion: managerial, technical } });

/** Positions of the whole city beside those of the small demo. */
export const cityPositions: readonly CityPosition[] = [
  position('KOT-01', 'Kepala Perangkat Daerah', 'JPT_PRATAMA', 4, { 'T-YAN-01': 4, 'T-KEU-01': 3, 'T-DIG-02': 3 }),
  position('KOT-02', 'Sekretaris Perangkat Daerah', 'ADMINISTRATOR', 3, { 'T-TU-01': 3, 'T-KEU-01': 3, 'T-SDM-02': 3 }),
  position('KOT-03', 'Kepala Bidang', 'ADMINISTRATOR', 3, { 'T-YAN-01': 3, 'T-PRO-01': 3 }),
  position('KOT-04', 'Kepala Seksi pada Kecamatan', 'PENGAWAS', 2, { 'T-YAN-01': 2, 'T-WIL-01': 2, 'T-KOM-01': 2 }),
  position('KOT-05', 'Kepala Puskesmas', 'PENGAWAS', 2, { 'T-KES-01': 3, 'T-YAN-01': 2 }),
  position('KOT-06', 'Kepala Sekolah', 'JF_AHLI_MADYA', 3, { 'T-DIK-01': 4, 'T-DIK-02': 3 }),
  position('KOT-07', 'Guru Ahli Muda', 'JF_AHLI_MUDA', 2, { 'T-DIK-01': 4, 'T-DIK-02': 3, 'T-DIG-01': 2 }),
  position('KOT-08', 'Bidan Terampil', 'JF_TERAMPIL', 1, { 'T-KES-03': 2, 'T-YAN-01': 2 }),
  position('KOT-09', 'Dokter Ahli Pertama', 'JF_AHLI_PERTAMA', 1, { 'T-KES-03': 3, 'T-KES-01': 2 }),
  position('KOT-10', 'Penelaah Teknis Kebijakan', 'PELAKSANA', 1, { 'T-TU-01': 2, 'T-DIG-01': 2 }),
  position('KOT-11', 'Pengelola Layanan Operasional', 'PELAKSANA', 1, { 'T-YAN-01': 2, 'T-TU-01': 2 }),
  position('KOT-12', 'Pengolah Data dan Informasi', 'PELAKSANA', 1, { 'T-DIG-01': 3, 'T-DIG-03': 2 }),
];

/** How people of a place divide into positions. */
export const POSTS: Readonly<Record<Place, Readonly<Record<string, number>>>> = {
  OFFICE: { 'KOT-10': 40, 'KOT-11': 22, 'KOT-12': 18, 'JAB-15': 20 },
  SCHOOL: { 'JAB-11': 58, 'KOT-07': 30, 'KOT-11': 6, 'JAB-15': 6 },
  HEALTH_CENTRE: { 'JAB-10': 34, 'KOT-08': 30, 'KOT-09': 10, 'JAB-09': 10, 'KOT-11': 10, 'JAB-15': 6 },
  HOSPITAL: { 'JAB-10': 60, 'KOT-09': 22, 'KOT-08': 8, 'KOT-12': 10 },
  DISTRICT: { 'KOT-10': 40, 'KOT-11': 35, 'JAB-15': 25 },
  VILLAGE: { 'KOT-11': 55, 'KOT-10': 20, 'JAB-15': 25 },
};

/** Of a hundred people, how many work in a place of this sort. */
export const PLACE_SHARES: Readonly<Record<Place, number>> = { OFFICE: 30, SCHOOL: 38, HEALTH_CENTRE: 13, HOSPITAL: 6, DISTRICT: 4, VILLAGE: 9 };

/** Courses for people of a place, the one they take most often first. */
export const COURSES_FOR: Readonly<Record<Place, readonly string[]>> = {
  OFFICE: ['KIP', 'PPP', 'LDA', 'MSJ', 'KEP', 'WIN', 'PDS', 'MGG'],
  SCHOOL: ['KKT', 'LDA', 'KIP', 'KEP', 'PDS', 'WIN', 'MSJ'],
  HEALTH_CENTRE: ['KPM', 'MKM', 'KEP', 'KIP', 'PPP', 'WIN', 'PDS'],
  HOSPITAL: ['KPM', 'KEP', 'KIP', 'LDA', 'MKM', 'PDS', 'WIN'],
  DISTRICT: ['PPP', 'LDA', 'MPD', 'KEP', 'WIN', 'PDS', 'KIP', 'ISL'],
  VILLAGE: ['PPP', 'LDA', 'KEP', 'KIP', 'PDS', 'WIN'],
};
