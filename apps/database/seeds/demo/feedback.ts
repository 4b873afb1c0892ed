import type { CompletionId, EmployeeId } from '@piawai/contracts';
import { ChangeService, FeedbackService } from '@piawai/domain/evaluation';

import type { Seed } from '../../src/seed-context';

const DAY_MS = 86_400_000;
/** A part of those who completed a course answers, the others do not. */
const ANSWERS_OF = 3;

/** What participants wrote of each course, and how clear it was to them. */
const SAID: Readonly<Record<string, { readonly clear: readonly number[]; readonly lines: readonly string[]; readonly changes: readonly string[] }>> = {
  PDS: {
    clear: [4, 5, 4, 5, 4, 5, 3],
    lines: ['Tambahkan contoh formulir dari loket kependudukan.', 'Bagian tentang kebocoran data sangat membantu.', 'Kuis akhir sebaiknya memberi penjelasan jawaban.'],
    changes: ['Kami menutup kolom NIK pada daftar antrean yang ditempel di loket.', 'Saya tidak lagi mengirim berkas warga lewat grup percakapan.', 'Berkas salah kirim kini langsung kami laporkan kepada atasan.'],
  },
  KIP: {
    clear: [3, 2, 4, 3, 3, 4, 2],
    lines: ['Istilah hukumnya terlalu banyak untuk pegawai baru.', 'Mohon ada alur permohonan informasi dalam satu gambar.'],
    changes: ['Permohonan informasi kini kami catat pada hari yang sama.'],
  },
  PPP: { clear: [5, 4, 5, 4], lines: ['Contoh standar pelayanannya mudah ditiru.'], changes: ['Waktu layanan kini tertulis di setiap loket.'] },
  LDA: { clear: [4, 4, 5, 3], lines: ['Video sebaiknya dibagi lebih pendek.'], changes: [] },
};

interface Completed {
  readonly completionId: CompletionId;
  readonly employeeId: EmployeeId;
  readonly code: string;
  readonly completedAt: Date;
}

/** Nothing once the demo has answers: what people completed since then is theirs to judge. */
const COMPLETED = `
  select k.id as "completionId", k.employee_id as "employeeId", c.code, k.completed_at as "completedAt"
    from learning.completion k join catalogue.course c on c.id = k.course_id
   where not exists (select from evaluation.feedback) and not exists (select from learning.completion_annulled a where a.completion_id = k.id)
   order by k.completed_at, k.id`;

/** Answers of the participants of the demo, each on the day after the course; a few tell two weeks later what it changed. */
export const seedFeedback: Seed = async ({ app, database, clock }) => {
  const offset = clock.now().getTime() - Date.now();
  const now = clock.now().getTime();
  const [feedback, changes] = [app.get(FeedbackService), app.get(ChangeService)];
  const counts = new Map<string, number>();
  for (const { completionId, employeeId, code, completedAt } of await database.read<Completed>(COMPLETED)) {
    const said = SAID[code];
    const at = counts.get(code) ?? 0;
    counts.set(code, at + 1);
    if (!said || at % ANSWERS_OF === 0) continue;
    const who = { completionId, employeeIds: [employeeId] };
    const turn = Math.floor(at / ANSWERS_OF);
    const score = (shift: number): number => 4 + ((at + shift) % 3 === 0 ? -1 : (at + shift) % 2);
    clock.setOffset(Math.min(completedAt.getTime() + DAY_MS, now) - Date.now());
    await database.transaction((tx) =>
      feedback.giveFeedback(tx, { ...who, relevant: score(1), clear: said.clear[at % said.clear.length]!, confident: score(2), line: at % ANSWERS_OF === 1 ? (said.lines[turn] ?? null) : null }),
    );
    const change = at % ANSWERS_OF === 2 ? said.changes[turn] : undefined;
    const told = completedAt.getTime() + 16 * DAY_MS;
    if (!change || told > now) continue;
    clock.setOffset(told - Date.now());
    await database.transaction((tx) => changes.writeChange(tx, { ...who, text: change, sharing: turn === 1 ? 'UNNAMED' : 'NAMED' }));
  }
  clock.setOffset(offset);
};
