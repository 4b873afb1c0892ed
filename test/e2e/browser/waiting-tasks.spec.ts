import type { CourseId, EmployeeId, UnitId } from '@piawai/contracts';
import { UnitService } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';
import type { Page } from 'playwright-core';

import { aPublishedCourse } from '../../builders/a-published-course';
import { anAccount, type TestAccount, TEST_PASSWORD } from '../../builders/account';
import { anEmployee } from '../../builders/employee';
import { learningServices } from '../../builders/enrolment';
import { aUnit } from '../../builders/unit';
import { DESKTOP, fillSignIn, PHONE, type Product, startProduct } from './product';

/** One story on one product: each test goes on where the one before it ended. */
describe('what waits for somebody', () => {
  let product: Product;
  let unitId: UnitId;
  let fullCourse: CourseId;
  let holder: TestAccount & { readonly enrolmentId: string };
  let waiting: TestAccount;
  let head: TestAccount;
  let admin: TestAccount;
  let phone: Page;
  let office: Page;

  beforeAll(async () => {
    product = await startProduct(async () => undefined);
    const { db } = product;
    const full = await aPublishedCourse(db, { title: 'Kelas Terbatas', details: { capacity: 1 } });
    fullCourse = full.courseId;
    unitId = await aUnit(db, { parentId: full.agencyId });
    const person = async (fullName: string) => anAccount(db, { employeeId: (await anEmployee(db, { unitId, fullName })).id });
    head = await person('Sinta Pimpinan');
    await db.database.transaction((tx) => new UnitService().setHead(tx, { unitId, employeeId: head.employeeId, capacity: 'HEAD', from: '2018-01-01' }));
    const first = await person('Hana Pemegang');
    holder = { ...first, enrolmentId: await enrol(first.employeeId, fullCourse) };
    waiting = await person('Wira Penunggu');
    admin = await anAccount(db, { employeeId: (await anEmployee(db, { unitId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    const asked = await aPublishedCourse(db, { agencyId: full.agencyId, title: 'Kelas dengan Persetujuan', details: { enrolmentRule: 'APPROVAL' } });
    for (const name of ['Ani Satu', 'Beni Dua', 'Citra Tiga']) await enrol((await person(name)).employeeId, asked.courseId);
  });
  afterAll(() => product?.stop());

  async function enrol(employeeId: EmployeeId, courseId: CourseId): Promise<string> {
    const id = newId();
    await product.db.database.transaction((tx) => learningServices(product.db).enrolments.enrol(tx, { id, employeeId, courseId, basis: 'OWN' }));
    return id;
  }
  const enter = async ({ nip }: TestAccount, viewport: typeof PHONE): Promise<Page> => {
    const page = await product.enter(null, viewport);
    await page.goto('/masuk');
    await fillSignIn(page, nip, TEST_PASSWORD);
    return page;
  };

  it('a full course offers its waiting list, and tells the place on it', async () => {
    phone = await enter(waiting, PHONE);
    await phone.goto(`/katalog/${fullCourse}`);
    await phone.getByText('Kuota pelatihan ini sudah penuh.').waitFor();
    await phone.getByRole('button', { name: 'Masuk Daftar Cadangan' }).click();
    await phone.getByText('Anda urutan ke-1 dari 1 dalam Daftar Cadangan.').waitFor();
    await phone.goto('/belajar?status=waiting');
    await phone.getByText('Daftar Cadangan: urutan ke-1 dari 1').waitFor();
  });

  it('somebody gives up a seat: the first of the list has it, and is told', async () => {
    const other = await enter(holder, PHONE);
    await other.goto(`/belajar/${holder.enrolmentId}`);
    await other.getByRole('button', { name: 'Berhenti dari Pelatihan' }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Berhenti dari Pelatihan' }).click();
    await other.getByText('Anda berhenti dari pelatihan ini.', { exact: false }).waitFor();

    const told = phone.getByRole('link', { name: /Anda mendapat tempat: Kelas Terbatas/ });
    for (let look = 0; look < 40 && !(await told.isVisible()); look += 1) {
      await phone.goto('/kotak-masuk');
      await phone.getByRole('heading', { level: 1 }).waitFor();
      await phone.waitForTimeout(500);
    }
    await told.click();
    await phone.getByRole('heading', { level: 1, name: 'Kelas Terbatas' }).waitFor();
  });

  it('a supervisor approves three in one tap, and undoes one, then all others', async () => {
    office = await enter(head, DESKTOP);
    await office.getByRole('heading', { name: 'Menunggu Tindakan Anda (3)' }).waitFor();
    await office.getByRole('link', { name: 'Buka Daftar' }).click();
    await office.getByRole('button', { name: 'Setujui Semua (3)' }).click();
    await office.getByText('3 keputusan tersimpan.').waitFor();
    await office.getByText('Tidak ada yang menunggu tindakan Anda.').waitFor();

    await office.getByRole('button', { name: /^Urungkan: Beni Dua/ }).click();
    await office.getByText(/1 keputusan ditarik kembali/).waitFor();
    await office.getByRole('button', { name: /^Setujui: Beni Dua/ }).waitFor();
    await office.getByRole('link', { name: /Menunggu Tindakan Anda\s*1/ }).waitFor();
    await office.getByRole('button', { name: 'Urungkan Semua' }).click();
    await office.getByText(/2 keputusan ditarik kembali/).waitFor();
    await office.getByRole('button', { name: 'Setujui Semua (3)' }).waitFor();
    const states = await product.db.database.read<{ state: string; people: number }>(
      `select n.state, count(*) as people from learning.enrolment n join catalogue.course_version v on v.id = n.version_id
        where v.title = 'Kelas dengan Persetujuan' group by n.state order by n.state`,
    );
    expect(states).toEqual([{ state: 'REQUESTED', people: 3 }]);
  });

  it('an admin names who decides for a supervisor who is away, and ends it', async () => {
    const desk = await enter(admin, DESKTOP);
    await desk.goto(`/pegawai/${head.employeeId}`);
    await desk.getByRole('link', { name: 'Pengganti' }).click();
    await desk.getByText('Belum ada pengganti yang ditunjuk.').waitFor();
    await desk.getByRole('button', { name: 'Tunjuk Pengganti' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Nama rekan').fill('Hana');
    await dialog.getByRole('button', { name: /Hana Pemegang/ }).click();
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await desk.getByText('Pengganti tersimpan.').waitFor();
    expect(await product.db.database.read('select employee_id, stand_in_id from organisation.stand_in')).toEqual([{ employee_id: head.employeeId, stand_in_id: holder.employeeId }]);
    await desk.getByRole('button', { name: /Hana Pemegang/ }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Akhiri' }).click();
    await desk.getByText('Belum ada pengganti yang ditunjuk.').waitFor();
    expect(product.pageErrors).toEqual([]);
  });

  it('and decides the rest on the page of the unit, where it is seen', async () => {
    await office.goto('/unit-saya');
    await office.getByRole('heading', { level: 1, name: 'Unit Saya' }).waitFor();
    await office.getByRole('heading', { name: 'Menunggu Tindakan Anda (3)' }).waitFor();
    await office.getByRole('button', { name: /^Setujui: Beni Dua/ }).click();
    await office.getByRole('heading', { name: 'Menunggu Tindakan Anda (2)' }).waitFor();
    await office.getByRole('button', { name: /^Setujui Semua/ }).click();
    await office.getByText('Tidak ada yang menunggu tindakan Anda.').waitFor();
    expect(product.pageErrors).toEqual([]);
  });
});
