import type { EmployeeKind, Sex } from '@piawai/domain/organisation/rules';

import { seedId } from '../deterministic-id';
import { cityName } from './city-names';
import { cityPositions, PLACE_SHARES, POSTS } from './city-positions';
import { type CityUnit, cityUnits, cityWorkplaces, type Place } from './city-units';
import { Random } from './random';

export interface CityPerson {
  readonly id: string;
  readonly nip: string;
  readonly fullName: string;
  readonly frontTitle: string;
  readonly backTitle: string;
  readonly birthPlace: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly kind: EmployeeKind;
  readonly rankGrade: string | null;
  readonly unitCode: string;
  readonly positionCode: string;
  readonly place: Place;
  readonly isHead: boolean;
  /** First day in the service of the city, or of its records. */
  readonly from: string;
}

const RECORDS_BEGIN = '2018-01-01';
const BIRTH_PLACES = ['Tirtanusa', 'Muara Indah', 'Andala', 'Tanjung Sari', 'Bukit Kencana', 'Pulau Lontar'];
/** Beside the heads; roughly as in a city after the recruitment of contract employees. */
const KIND_SHARES: Readonly<Record<EmployeeKind, number>> = { PNS: 58, CPNS: 4, PPPK: 28, PPPK_PARUH_WAKTU: 10 };
const GRADES: Readonly<Record<string, readonly string[]>> = { JF: ['III/a', 'III/b', 'III/c', 'III/d'], PELAKSANA: ['II/a', 'II/b', 'II/c', 'II/d', 'III/a', 'III/b'] };
const BACK_TITLES: Readonly<Record<Place, readonly string[]>> = {
  OFFICE: ['S.E.', 'S.Sos.', 'S.IP.', 'A.Md.', '', 'S.Kom., M.M.'], SCHOOL: ['S.Pd.', 'S.Pd., Gr.', 'S.Pd., M.Pd.'],
  HEALTH_CENTRE: ['A.Md.Kep.', 'S.Kep., Ns.', 'S.Tr.Keb.', 'S.K.M.'], HOSPITAL: ['S.Kep., Ns.', 'A.Md.Kep.'], DISTRICT: ['S.IP.', 'S.Sos.', ''], VILLAGE: ['S.Sos.', 'A.Md.', '', ''],
};
const two = (value: number): string => String(value).padStart(2, '0');

/** Makes people of whom no two share a number; the same seed gives the same ones. */
export class CityPeople {
  private readonly random: Random;

  constructor(
    seed: number,
    private readonly taken: Set<string>,
  ) {
    this.random = new Random(seed);
  }

  /** Heads of all new units first, then staff until there are `count`. */
  make(count: number): CityPerson[] {
    const heads = cityUnits.flatMap((unit) => (unit.headCode ? [this.person(unit, unit.headCode, true)] : [])).slice(0, Math.ceil(count / 2));
    return [...heads, ...this.staff(count - heads.length)];
  }

  /** People without an office, spread over the city's workplaces. */
  staff(count: number): CityPerson[] {
    return Array.from({ length: count }, () => {
      const place = this.random.share(PLACE_SHARES);
      const unit = this.random.pick(cityWorkplaces.filter((each) => each.place === place));
      return this.person(unit, this.random.share(POSTS[place]), false);
    });
  }

  private person(unit: CityUnit, positionCode: string, isHead: boolean): CityPerson {
    const { random } = this;
    const sex: Sex = random.next() < (unit.place === 'OFFICE' ? 0.45 : 0.62) ? 'FEMALE' : 'MALE';
    const kind = isHead ? 'PNS' : positionCode === 'JAB-15' ? random.share({ PPPK_PARUH_WAKTU: 55, PPPK: 20, PNS: 25 }) : random.share(KIND_SHARES);
    const { nip, birthDate, startYear, startMonth } = this.number(sex, kind, isHead);
    const start = `${startYear}-${two(startMonth)}-01`;
    const doctor = positionCode === 'KOT-09';
    return {
      id: seedId(`city:employee:${nip}`), nip, fullName: cityName(random, sex), sex, birthDate, kind, positionCode, isHead,
      frontTitle: doctor ? 'dr.' : '', backTitle: doctor ? '' : random.pick(BACK_TITLES[unit.place]), birthPlace: random.pick(BIRTH_PLACES),
      rankGrade: gradeOf(random, kind, positionCode, isHead), unitCode: unit.code, place: unit.place, from: start > RECORDS_BEGIN ? start : RECORDS_BEGIN,
    };
  }

  /** A number in the right form with a serial of 990 to 999, which real numbering hardly reaches. */
  private number(sex: Sex, kind: EmployeeKind, isHead: boolean) {
    const { random } = this;
    for (;;) {
      const born = isHead ? random.between(1968, 1984) : kind === 'CPNS' ? random.between(1993, 2002) : random.between(1969, 1998);
      const birthDate = `${born}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
      const contract = kind === 'PPPK' || kind === 'PPPK_PARUH_WAKTU';
      const startYear = kind === 'CPNS' ? 2026 : contract ? random.between(2021, 2025) : Math.min(born + random.between(22, 29), 2023);
      const startMonth = kind === 'CPNS' ? random.between(1, 6) : random.between(1, 12);
      const nip = `${birthDate.replaceAll('-', '')}${startYear}${contract ? '21' : two(startMonth)}${sex === 'MALE' ? 1 : 2}99${random.between(0, 9)}`;
      if (this.taken.has(nip)) continue;
      this.taken.add(nip);
      return { nip, birthDate, startYear, startMonth };
    }
  }
}

function gradeOf(random: Random, kind: EmployeeKind, positionCode: string, isHead: boolean): string | null {
  if (kind === 'PPPK_PARUH_WAKTU') return null;
  if (kind === 'PPPK') return random.pick(['V', 'VII', 'IX', 'X']);
  if (kind === 'CPNS') return random.pick(['II/c', 'III/a']);
  if (positionCode === 'KOT-01') return random.pick(['IV/b', 'IV/c']);
  if (isHead) return random.pick(['III/d', 'IV/a', 'IV/b']);
  const group = cityPositions.find(({ code }) => code === positionCode)?.group ?? (positionCode === 'JAB-15' ? 'PELAKSANA' : 'JF_AHLI_PERTAMA');
  return random.pick(GRADES[group === 'PELAKSANA' ? 'PELAKSANA' : 'JF']!);
}
