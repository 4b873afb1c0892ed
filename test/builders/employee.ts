import type { EmployeeId } from '@piawai/contracts';
import { EmployeeService, type AddEmployee } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';

import type { TestDatabase } from '../environment/database';
import { aUnit } from './unit';

let serial = 0;

/** A valid NIP that no earlier call has given: born 1 January 1990 and later, hired in March 2015, serial 99x. */
export function aNip(): string {
  serial += 1;
  const day = new Date(Date.UTC(1990, 0, 1 + Math.floor(serial / 20)));
  const sex = serial % 2 === 0 ? 2 : 1;
  return `${day.toISOString().slice(0, 10).replaceAll('-', '')}201503${sex}99${Math.floor(serial / 2) % 10}`;
}

export type EmployeeSettings = Partial<Omit<AddEmployee, 'id'>>;

export interface TestEmployee {
  readonly id: EmployeeId;
  readonly nip: string;
}

/** A PNS in a unit since 2018; without a unit, in an agency of their own. */
export async function anEmployee(db: TestDatabase, settings: EmployeeSettings = {}): Promise<TestEmployee> {
  const nip = settings.nip ?? aNip();
  const unitId = settings.unitId ?? (await aUnit(db));
  const id = await db.database.transaction((tx) =>
    new EmployeeService().addEmployee(tx, {
      id: newId(), fullName: 'Budi Uji', kind: 'PNS', rankGrade: 'III/a', birthPlace: 'Tirtanusa', birthDate: '1990-01-01', sex: 'MALE',
      from: '2018-01-01', ...settings, nip, unitId,
    }),
  );
  return { id, nip };
}
