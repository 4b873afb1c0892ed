import type { EmployeeKind } from '@piawai/domain/organisation/rules';

import { seedId } from '../deterministic-id';
import { demoUnits } from './demo-units';

export interface DemoPerson {
  readonly id: string;
  readonly nip: string;
  readonly fullName: string;
  readonly frontTitle: string;
  readonly backTitle: string;
  readonly kind: EmployeeKind;
  readonly rankGrade: string | null;
  readonly unitCode: string;
  readonly positionCode: string;
}


const FIRST_M = ['Arsanta', 'Bintara', 'Daryuda', 'Ferdika', 'Galuh', 'Hasmara', 'Jantika', 'Kresnanda', 'Lukmara', 'Nugrahan', 'Pandika', 'Rahmadan', 'Sabaruna', 'Togarma', 'Wiranda'];
const FIRST_F = ['Anindara', 'Cempaka', 'Delimara', 'Fitrayani', 'Gemintang', 'Harumina', 'Jelitasari', 'Kartinara', 'Larasinta', 'Melurina', 'Nastitira', 'Puspadewa', 'Rosmalinda', 'Srikanda', 'Yulanara'];
const LAST = ['Pardomala', 'Sastrawira', 'Nainggara', 'Hutabira', 'Lubantara', 'Siregala', 'Mangkurata', 'Tarihora', 'Wirakesuma', 'Daulaya', 'Simanjura', 'Pasarella', 'Rangkutira', 'Adiningra', 'Tampubora', 'Harahara', 'Batubira'];

/** Specialists of each perangkat daerah; the others have only general staff. */
const SPECIALISTS: Readonly<Record<string, string>> = {
  BKPSDM: 'JAB-08', DUKCAPIL: 'JAB-07', DINKES: 'JAB-09', RSUD: 'JAB-10', DISDIK: 'JAB-11', PUPR: 'JAB-13', KOMINFO: 'JAB-14', BAPPEDA: 'JAB-12',
};

const STAFF_PER_TOP_UNIT = 6;
const two = (value: number): string => String(value).padStart(2, '0');

type Given = Omit<DemoPerson, 'id' | 'frontTitle'>;
const person = (given: Given): DemoPerson => ({ id: seedId(`employee:${given.nip}`), frontTitle: '', ...given });

const pns = (nip: string, fullName: string, backTitle: string, rankGrade: string, unitCode: string, positionCode: string): DemoPerson =>
  person({ nip, fullName, backTitle, kind: 'PNS', rankGrade, unitCode, positionCode });

/** Heads, trainers, and those whose story breaks naive software. */
const NAMED: readonly DemoPerson[] = [
  pns('197204111997031990', 'Wirasena Mandalika', 'S.Sos., M.A.P.', 'IV/c', 'BKPSDM', 'KPL-BKPSDM'),
  pns('197406081999032990', 'Kinantari Rumbaya', 'S.H., M.Si.', 'IV/b', 'DUKCAPIL', 'JAB-01'),
  pns('197109171996031990', 'Sadewanta Purbaling', 'Sp.PD.', 'IV/c', 'RSUD', 'KPL-RSUD'),
  pns('197301221998032990', 'Hestirani Baladewi', 'M.Pd.', 'IV/b', 'DISDIK', 'KPL-DISDIK'),
  pns('197005301995031990', 'Marandika Siturang', 'S.T., M.T.', 'IV/c', 'PUPR', 'KPL-PUPR'),
  pns('197607142001121990', 'Lintang Harjamukti', 'M.Kom.', 'IV/b', 'KOMINFO', 'KPL-KOMINFO'),
  pns('197212051997032990', 'Parameswari Dinata', 'S.E., M.Sc.', 'IV/b', 'BAPPEDA', 'KPL-BAPPEDA'),
  pns('197502181999031990', 'Gunarwan Tabalong', 'S.IP., M.Si.', 'IV/b', 'DPMPTSP', 'KPL-DPMPTSP'),
  pns('198109252006041990', 'Sulistara Wening', 'S.Pd., M.Pd.', 'III/d', 'BKPSDM-2', 'JAB-16'),
  pns('198503142009122990', 'Rintanadi Kusumah', 'S.Kom., M.T.I.', 'III/c', 'BKPSDM-2', 'JAB-16'),
  pns('198808202012021993', 'Ajisaka Menggala', 'S.Sos.', 'III/b', 'BAPPEDA-1', 'JAB-15'),
  pns('198911052014031994', 'Tirtana Pamenang', 'A.Md.', 'II/d', 'DISDIK-1', 'JAB-14'),
  person({ nip: '199202282026221995', fullName: 'Ranuwati Sigalingga', backTitle: 'S.Pd.', kind: 'PPPK', rankGrade: 'IX', unitCode: 'DISDIK-4', positionCode: 'JAB-11' }),
];

/** Which kind the n-th of general staff is: mostly PNS and PPPK, a few CPNS and part-time. */
const kindOf = (index: number, positionCode: string): EmployeeKind => {
  if (positionCode === 'JAB-15') return (['PPPK_PARUH_WAKTU', 'PNS', 'PPPK'] as const)[index % 3]!;
  return (['PNS', 'PPPK', 'PNS', 'PPPK', 'PNS', 'CPNS'] as const)[index % 6]!;
};

function staff(index: number, unitCode: string, positionCode: string): DemoPerson {
  const female = index % 2 === 1;
  const kind = kindOf(index, positionCode);
  const born = 1978 + ((index * 7) % 21);
  const started = kind === 'CPNS' ? 2026 : kind === 'PNS' ? Math.min(born + 25, 2024) : Math.max(born + 22, 2022 + (index % 4));
  const birth = `${born}${two(1 + ((index * 5) % 12))}${two(1 + ((index * 11) % 28))}`;
  const numbering = kind === 'PNS' || kind === 'CPNS' ? two(1 + ((index * 3) % 12)) : '21';
  const nip = `${birth}${started}${numbering}${female ? 2 : 1}99${index % 10}`;
  const first = female ? FIRST_F : FIRST_M;
  return person({
    nip,
    fullName: `${first[index % first.length]} ${LAST[(index * 3) % LAST.length]}`,
    backTitle: positionCode === 'JAB-15' ? '' : index % 3 === 0 ? 'S.Si.' : 'S.E.',
    kind,
    rankGrade: kind === 'PPPK' ? 'IX' : kind === 'PPPK_PARUH_WAKTU' ? null : kind === 'CPNS' ? 'III/a' : (['II/c', 'III/a', 'III/b', 'III/c'] as const)[index % 4]!,
    unitCode,
    positionCode,
  });
}

/** Everybody beside the twelve: the same people at every run, serials 990 to 999, which real numbering hardly reaches. */
export function generatedPeople(): DemoPerson[] {
  const tops = [...new Set([...demoUnits.values()].filter((unit) => !unit.code.includes('-')).map((unit) => unit.code))];
  const everybody = tops.flatMap((top, topIndex) => {
    const children = [...demoUnits.values()].filter((unit) => unit.parentCode === top);
    const specialist = SPECIALISTS[top] ?? 'JAB-15';
    const posts = [specialist, specialist, specialist, 'JAB-15', 'JAB-15', 'JAB-14'];
    return Array.from({ length: STAFF_PER_TOP_UNIT }, (_, place) =>
      staff(topIndex * STAFF_PER_TOP_UNIT + place, children[(place + 1) % children.length]?.code ?? top, posts[place] ?? 'JAB-15'),
    );
  });
  return [...NAMED, ...everybody];
}
