import type { EmployeeDescription } from '@piawai/domain/organisation';
import type { Holder } from './frozen-certificate.rules';

/** A person as a certificate prints them. */
export function printedHolder(person: EmployeeDescription, agencyName: string): Holder {
  return {
    name: person.displayName,
    nip: person.nip,
    birthPlace: person.birthPlace,
    birthDate: person.birthDate,
    rank: person.rankText === '-' ? null : person.rankText,
    position: person.positionName,
    unit: person.unitName ?? '',
    agency: person.agencyName ?? agencyName,
  };
}
