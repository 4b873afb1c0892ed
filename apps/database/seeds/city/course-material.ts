import type { QuestionSheetRow } from '@piawai/domain/catalogue';

export const GUIDE_TITLE = 'Panduan Antrean Daring di Loket Pelayanan';

/** A short guide, one page per heading, from which the script makes a course. */
export const GUIDE: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[] = [
  {
    heading: 'Mengapa antrean daring',
    paragraphs: [
      'Warga yang menunggu tanpa kepastian merasa tidak dilayani, sekalipun petugas bekerja tanpa henti. Antrean daring memindahkan waktu tunggu dari kursi loket ke rumah atau tempat kerja warga: ia memilih jam, menerima nomor, dan datang mendekati gilirannya.',
      'Manfaatnya bagi loket sama besarnya. Beban terbagi sepanjang hari, petugas mengetahui jenis layanan berikutnya, dan berkas dapat disiapkan lebih dahulu. Loket yang memakai antrean daring tetap melayani warga yang datang langsung; keduanya berbagi satu urutan.',
    ],
  },
  {
    heading: 'Membuka jadwal',
    paragraphs: [
      'Jadwal dibuka paling lambat tiga hari kerja sebelumnya. Setiap petak waktu berlangsung 15 menit dan memuat paling banyak sebanyak loket yang terbuka. Sisakan satu dari empat petak bagi warga yang datang langsung.',
      'Sebelum membuka jadwal, pastikan tiga hal: siapa yang bertugas di loket, layanan apa yang dapat diselesaikan hari itu, dan berkas apa yang harus dibawa warga. Tuliskan berkas itu pada halaman pendaftaran dengan kalimat yang dipahami orang yang belum pernah datang.',
    ],
  },
  {
    heading: 'Memanggil dan mendahulukan',
    paragraphs: [
      'Nomor dipanggil dua kali dengan jarak satu menit. Warga yang terlambat sampai 15 menit dimasukkan kembali setelah tiga nomor berikutnya; lebih dari itu ia memilih jam baru tanpa kehilangan hak pada hari yang sama.',
      'Lanjut usia, penyandang disabilitas, ibu hamil, dan orang tua yang membawa bayi didahulukan tanpa diminta. Sampaikan alasannya kepada warga lain dengan suara yang terdengar: satu kalimat lebih baik daripada sepuluh orang yang bertanya-tanya.',
    ],
  },
  {
    heading: 'Ketika jaringan terputus',
    paragraphs: [
      'Cetak urutan hari ini pada pukul tujuh pagi. Ketika jaringan terputus, lanjutkan dari lembar tersebut dan tandai nomor yang selesai; jangan memulai urutan baru dengan kertas kosong, karena warga yang mendaftar daring akan kehilangan gilirannya.',
      'Setelah jaringan pulih, masukkan nomor yang selesai dan beri tahu warga yang jamnya bergeser. Catat lamanya gangguan: bila lebih dari satu jam dalam sebulan, sampaikan kepada Dinas Komunikasi dan Informatika.',
    ],
  },
];

const TOPIC = 'Antrean Daring';
const choice = (soal: string, choices: readonly [string, string, string, string], kunci: string, feedback: string): QuestionSheetRow => ({
  Jenis: 'Pilihan Ganda', Soal: soal, 'Pilihan A': choices[0], 'Pilihan B': choices[1], 'Pilihan C': choices[2], 'Pilihan D': choices[3], Kunci: kunci, 'Umpan Balik': feedback, Topik: TOPIC,
});

/** Ten questions as a trainer keeps them in a spreadsheet. */
export const QUESTIONS: readonly QuestionSheetRow[] = [
  choice('Apa yang dipindahkan oleh antrean daring?', ['Waktu tunggu dari loket ke rumah atau tempat kerja warga', 'Tugas petugas kepada warga', 'Berkas asli ke kantor pusat', 'Jam buka loket ke malam hari'], 'A', 'Warga menunggu di tempat yang ia pilih dan datang mendekati gilirannya.'),
  choice('Berapa lama satu petak waktu?', ['5 menit', '15 menit', '45 menit', '60 menit'], 'B', 'Setiap petak berlangsung 15 menit.'),
  choice('Bagian petak yang disisakan bagi warga yang datang langsung adalah …', ['Tidak ada', 'Satu dari sepuluh', 'Satu dari empat', 'Tiga dari empat'], 'C', 'Sisakan satu dari empat petak.'),
  { Jenis: 'Benar atau Salah', Soal: 'Loket yang memakai antrean daring tetap melayani warga yang datang langsung.', Kunci: 'Benar', 'Umpan Balik': 'Keduanya berbagi satu urutan.', Topik: TOPIC },
  { Jenis: 'Angka', Soal: 'Paling lambat berapa hari kerja sebelumnya jadwal dibuka?', Kunci: '3', 'Umpan Balik': 'Tiga hari kerja.', Topik: TOPIC },
  { Jenis: 'Pilihan Jamak', Soal: 'Siapa yang didahulukan tanpa diminta?', 'Pilihan A': 'Lanjut usia', 'Pilihan B': 'Rekan sejawat', 'Pilihan C': 'Ibu hamil', 'Pilihan D': 'Warga yang tergesa', Kunci: 'A, C', 'Umpan Balik': 'Juga penyandang disabilitas dan orang tua yang membawa bayi.', Topik: TOPIC },
  choice('Warga terlambat 10 menit. Apa yang dilakukan?', ['Dimasukkan kembali setelah tiga nomor berikutnya', 'Diminta datang besok', 'Dipanggil paling akhir', 'Nomornya dihapus'], 'A', 'Sampai 15 menit ia masuk kembali setelah tiga nomor.'),
  { Jenis: 'Mengurutkan', Soal: 'Urutkan tindakan ketika jaringan terputus.', 'Pilihan A': 'Melanjutkan dari lembar cetakan pagi', 'Pilihan B': 'Menandai nomor yang selesai', 'Pilihan C': 'Memasukkan nomor yang selesai setelah pulih', 'Umpan Balik': 'Urutan baru dengan kertas kosong menghilangkan giliran warga.', Topik: TOPIC },
  { Jenis: 'Menjodohkan', Soal: 'Jodohkan waktu dengan kegiatannya.', 'Pilihan A': 'Pukul tujuh pagi = Mencetak urutan hari ini', 'Pilihan B': 'Satu menit = Jarak dua panggilan', 'Pilihan C': 'Tiga hari kerja = Jadwal dibuka', Topik: TOPIC },
  { Jenis: 'Isian Singkat', Soal: 'Kepada dinas apa gangguan jaringan yang berulang disampaikan? Tuliskan singkatannya.', Kunci: 'kominfo; diskominfo; dinas kominfo', 'Umpan Balik': 'Dinas Komunikasi dan Informatika.', Topik: TOPIC },
];
