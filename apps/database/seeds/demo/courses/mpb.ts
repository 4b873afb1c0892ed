import type { CourseScript } from './course-script';

export const MPB: CourseScript = {
  summary: 'Bagi pimpinan unit: memahami penolakan terhadap perubahan, merancang perubahan kecil yang berhasil, menjadi teladan, dan menghidupkan nilai BerAKHLAK dalam keputusan sehari-hari.',
  modules: [
    [{
      title: 'Mengapa orang menolak perubahan', minutes: 135,
      text: `
      Penolakan jarang ditujukan kepada gagasannya. Orang menolak kehilangan: kehilangan kemahiran yang sudah dikuasai, kedudukan yang sudah dikenal, dan kepastian jam pulang. Bila kita menjawab dengan manfaat bagi organisasi, kita menjawab pertanyaan yang tidak diajukan.
      ## Tiga lapis penolakan
      - Tidak tahu: "Apa sebenarnya yang berubah bagi saya?" Jawabannya informasi.
      - Tidak mampu: "Saya tidak bisa memakai aplikasi itu." Jawabannya latihan dan waktu.
      - Tidak percaya: "Tahun lalu juga begitu, lalu hilang." Jawabannya janji kecil yang ditepati.
      ## Latihan
      Wawancarai tiga pegawai tentang satu perubahan yang sedang berjalan. Dengarkan tanpa membantah, lalu kelompokkan jawaban mereka ke dalam tiga lapis di atas. Tulis satu tindakan untuk setiap lapis.`,
    }],
    [{
      title: 'Merancang perubahan kecil yang berhasil', minutes: 180,
      text: `
      Perubahan besar yang berhasil hampir selalu berupa rangkaian perubahan kecil yang hasilnya terlihat. Perubahan kecil dapat dibatalkan, tidak menunggu anggaran, dan memberi bukti kepada yang ragu.
      ## Lima unsur rancangan
      1. Masalah yang dirasakan warga atau pegawai, ditulis dengan angka.
      2. Satu kebiasaan yang diubah, pada satu unit, selama empat minggu.
      3. Ukuran yang dapat dihitung setiap minggu tanpa aplikasi baru.
      4. Orang yang menjalankan dan orang yang membantu.
      5. Tanggal untuk memutuskan: diteruskan, diperbaiki, atau dihentikan.
      ## Contoh
      Bidang pendaftaran penduduk memindahkan pemeriksaan berkas ke meja pertama. Dalam empat minggu kunjungan ulang turun dari 31 menjadi 12 per minggu. Tidak ada aplikasi baru; yang berubah adalah urutan kerja. Susun rancangan seperti ini untuk unit Anda.`,
    }],
    [{
      title: 'Peran pimpinan sebagai teladan', minutes: 135,
      text: `
      Pegawai membaca kalender pimpinannya, bukan pidatonya. Bila pimpinan meminta dokumen digital tetapi tetap mencetak bahan rapat, yang dipelajari orang adalah bahwa aturan itu tidak sungguh-sungguh.
      ## Teladan yang terlihat
      - Memakai sistem baru lebih dahulu, termasuk ketika merepotkan.
      - Mengakui kesalahan sendiri di depan tim dan menyebutkan perbaikannya.
      - Menyediakan waktu untuk belajar dalam jam kerja, dan tidak membatalkannya.
      ## Latihan
      Catat selama satu minggu keputusan yang Anda ambil. Tandai mana yang sejalan dengan perubahan yang Anda minta dan mana yang berlawanan. Bahas satu yang berlawanan dengan tim Anda.`,
    }],
    [{
      title: 'BerAKHLAK dalam keputusan sehari-hari', minutes: 135,
      text: `
      Nilai dasar ASN adalah Berorientasi Pelayanan, Akuntabel, Kompeten, Harmonis, Loyal, Adaptif, dan Kolaboratif. Nilai menjadi nyata ketika dua di antaranya bertentangan dan kita harus memilih urutannya.
      ## Ketika nilai berbenturan
      Warga lanjut usia datang tanpa satu dokumen yang disyaratkan. Berorientasi Pelayanan mendorong membantu, Akuntabel mendorong menaati prosedur. Jalan keluarnya bukan melanggar diam-diam, melainkan mencari cara sah untuk melengkapi dokumen di tempat dan mencatat keputusan beserta alasannya.
      ## Latihan
      Kumpulkan tiga kejadian dari unit Anda ketika dua nilai berbenturan. Tulis pilihan yang diambil, alasannya, dan apakah Anda akan memilih hal yang sama. Diskusikan dengan rekan sejawat.`,
    }],
    [{
      title: 'Rencana aksi perubahan unit', minutes: 105,
      text: `
      Rencana aksi menyatukan hasil keempat modul dalam satu halaman yang dapat dibaca atasan Anda dalam dua menit.
      ## Isi rencana
      1. Keadaan sekarang dengan satu angka.
      2. Keadaan yang dituju dalam tiga bulan dengan angka yang sama.
      3. Perubahan kecil pertama dan tanggal mulainya.
      4. Dukungan yang Anda perlukan dari atasan.
      5. Cara Anda memberi tahu pegawai, termasuk yang menolak.
      Bahas rencana itu dengan atasan langsung dan catat tanggapannya. Simpan salinannya; Anda akan meninjau kembali hasilnya tiga bulan setelah pelatihan.`,
    }, {
      title: 'Kuis akhir', minutes: 30,
      questions: [
        { prompt: 'Seorang pegawai berkata, "Tahun lalu juga begitu, lalu hilang." Penolakan ini termasuk lapis apa?', choices: ['Tidak percaya', 'Tidak tahu', 'Tidak mampu', 'Tidak peduli'], feedback: 'Kepercayaan dibangun dengan janji kecil yang ditepati.' },
        { prompt: 'Mengapa perubahan kecil lebih mudah berhasil?', choices: ['Hasilnya cepat terlihat dan dapat dibatalkan', 'Tidak perlu diberitahukan', 'Selalu memakai aplikasi baru', 'Tidak memerlukan ukuran'], feedback: 'Perubahan kecil memberi bukti dan menurunkan risiko.' },
        { prompt: 'Apa yang paling dipelajari pegawai dari pimpinannya?', choices: ['Perilaku yang terlihat sehari-hari', 'Pidato', 'Spanduk', 'Surat edaran'], feedback: 'Teladan mengalahkan pernyataan.' },
        { prompt: 'Dua nilai BerAKHLAK berbenturan. Apa yang dilakukan?', choices: ['Mencari cara yang sah dan mencatat keputusan beserta alasannya', 'Melanggar prosedur diam-diam', 'Menolak melayani', 'Menunggu perintah lisan'], feedback: 'Keputusan yang dicatat dapat dipertanggungjawabkan.' },
        { prompt: 'Unsur yang harus ada dalam rencana aksi?', choices: ['Ukuran yang sama untuk keadaan sekarang dan yang dituju', 'Anggaran besar', 'Struktur organisasi baru', 'Nama aplikasi'], feedback: 'Tanpa ukuran yang sama, hasil tidak dapat dibandingkan.' },
      ],
    }],
  ],
};
