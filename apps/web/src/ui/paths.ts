/** Every address of the interface. A path with parameters is filled with `pathTo(paths.course, { courseId })`. */
export const paths = {
  home: '/',
  menu: '/menu',

  signIn: '/masuk',
  activate: '/aktifkan',
  forgotPassword: '/lupa-kata-sandi',
  resetPassword: '/atur-ulang/:token',
  confirmEmail: '/surel',
  account: '/akun',
  inbox: '/kotak-masuk',

  catalogue: '/katalog',
  course: '/katalog/:courseId',
  enrolPeople: '/katalog/:courseId/daftarkan',
  enrolmentOrders: '/pendaftaran-pegawai',
  enrolmentOrder: '/pendaftaran-pegawai/:orderId',

  learning: '/belajar',
  enrolment: '/belajar/:enrolmentId',
  lesson: '/belajar/:enrolmentId/pelajaran/:lessonId',
  why: '/belajar/:enrolmentId/mengapa',
  thread: '/tanya/:courseId',
  question: '/tanya/:courseId/:questionId',
  announcements: '/pengumuman/:courseId',
  approvals: '/persetujuan',
  waiting: '/menunggu-tindakan',

  record: '/capaian',
  profile: '/profil-kompetensi',
  recordEntry: '/capaian/catatan/:entryId',
  employeeRecord: '/pegawai/:employeeId/capaian',
  employeeProfile: '/pegawai/:employeeId/kompetensi',
  certificates: '/sertifikat',
  certificate: '/sertifikat/:certificateId',
  issuedCertificates: '/sertifikat-terbit',
  certificateSigning: '/tanda-tangan-sertifikat',
  certificateDesigns: '/templat-sertifikat',
  certificateDesign: '/templat-sertifikat/:designId',
  verify: '/verifikasi',
  verifyCertificate: '/verifikasi/:verificationId',

  authoring: '/susun',
  draft: '/susun/:courseId',
  draftLesson: '/susun/:courseId/pelajaran/:lessonId',
  draftPreview: '/susun/:courseId/pratinjau',
  participants: '/susun/:courseId/peserta',
  courseFeedback: '/susun/:courseId/umpan-balik',
  questionBank: '/bank-soal',
  importQuestions: '/bank-soal/tambah',
  reviews: '/tinjauan',
  review: '/tinjauan/:courseId',

  teaching: '/rekaman-mengajar',
  employeeTeaching: '/pegawai/:employeeId/mengajar',
  employeeStandIns: '/pegawai/:employeeId/pengganti',
  firstDay: '/hari-pertama',

  unit: '/unit-saya',
  dashboard: '/dasbor',
  reports: '/laporan',
  exports: '/laporan/ekspor',

  employees: '/pegawai',
  employee: '/pegawai/:employeeId',
  imports: '/impor-pegawai',
  import: '/impor-pegawai/:importId',
  units: '/unit-organisasi',
  structureSheet: '/unit-organisasi/berkas/:kind',
  unitPage: '/unit-organisasi/:unitId',
  duplicates: '/pegawai-ganda',
  duplicatePair: '/pegawai-ganda/:firstId/:secondId',
  accounts: '/pengguna',
  neverSignedIn: '/belum-masuk',
  activationSlips: '/pengguna/lembar-aktivasi',
  accountOf: '/pengguna/:employeeId',
  agencySettings: '/pengaturan-instansi',
  standards: '/standar-kompetensi',
  competency: '/standar-kompetensi/:competencyId',
  positionStandard: '/standar-kompetensi/jabatan/:positionId',
  notifications: '/pemberitahuan',
  noticeText: '/pemberitahuan/:kind',
  deliveries: '/sistem/antrean',
} as const;

type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Parameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** Fills the parameters of a path; every one must be given. */
export function pathTo<Path extends string>(path: Path, parameters: Readonly<Record<Parameters<Path>, string>>): string {
  const values: Readonly<Record<string, string>> = parameters;
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** The sign-in page, with the way back to an address of this application. */
export function signInPath(returnTo: string): string {
  return returnTo === paths.home ? paths.signIn : `${paths.signIn}?kembali=${encodeURIComponent(returnTo)}`;
}
