import { defineMessages } from '../../ui/i18n/define-messages';

/** Every reason of an award in words; the values come as text in the reader's language. */
export const whyMessages = defineMessages({
  id: {
    designed: (jp: string) => `JP kurikulum pelatihan: ${jp} JP.`,
    designedCapped: (jp: string, cap: string) =>
      `JP kurikulum pelatihan: ${jp} JP. Batas ${cap} JP per hari dipenuhi melalui tanggal selesai paling awal.`,
    realTime: (minutes: string, perJp: string) => `Waktu nyata ${minutes} menit; 1 JP = ${perJp} menit.`,
    perUnit: (units: string, unit: string, jp: string) => `${units} ${unit}, masing-masing ${jp} JP.`,
    surplus: (percent: string) => `Kegiatan internasional: ditambah ${percent} persen.`,
    dailyCap: (cap: string, days: string) => `Dibatasi paling banyak ${cap} JP per hari pada ${days} hari.`,
    monthlyCap: (units: string, dropped: string) => `Dibatasi ${units} sesi per bulan; ${dropped} sesi tidak dihitung.`,
    yearlyCap: (cap: string) => `Dibatasi paling banyak ${cap} JP per tahun untuk bentuk ini.`,
    declared: (jp: string) => `Penyelenggara menetapkan ${jp} JP.`,
    roundedDown: (jp: string) => `${jp} JP dibulatkan ke bawah per sertifikat.`,
    duplicate: 'Bukti yang sama sudah dihitung pada catatan lain.',
    reversed: 'Kelulusan ini dibatalkan, sehingga JP tidak dihitung.',
    noPolicy: 'Belum ada ketentuan JP untuk bentuk pengembangan ini.',
    day: 'hari',
    session: 'sesi',
    occasion: 'kegiatan',
    semester: 'semester',
  },
  en: {
    designed: (jp) => `JP of the curriculum: ${jp} JP.`,
    designedCapped: (jp, cap) => `JP of the curriculum: ${jp} JP. The cap of ${cap} JP a day was kept by the earliest date of completion.`,
    realTime: (minutes, perJp) => `Real time of ${minutes} minutes; 1 JP = ${perJp} minutes.`,
    perUnit: (units, unit, jp) => `${units} ${unit}, ${jp} JP each.`,
    surplus: (percent) => `International event: plus ${percent} per cent.`,
    dailyCap: (cap, days) => `At most ${cap} JP a day, on ${days} days.`,
    monthlyCap: (units, dropped) => `At most ${units} sessions a month; ${dropped} not counted.`,
    yearlyCap: (cap) => `At most ${cap} JP a year for this form.`,
    declared: (jp) => `The organiser declared ${jp} JP.`,
    roundedDown: (jp) => `${jp} JP rounded down per certificate.`,
    duplicate: 'The same evidence is counted in another entry.',
    reversed: 'The completion was annulled, so its JP do not count.',
    noPolicy: 'No rule says how this form of development is counted.',
    day: 'days',
    session: 'sessions',
    occasion: 'occasions',
    semester: 'semesters',
  },
});
