import type { CourseScript } from './course-script';

/** The short course of the demo: 2 JP, four lessons and a quiz, 90 minutes. */
export const PDS: CourseScript = {
  summary: 'Pelatihan singkat bagi seluruh ASN: mengenali data pribadi warga, memakainya seperlunya, menyimpannya dengan aman, dan bertindak cepat ketika terjadi kebocoran.',
  minActiveMinutes: 85,
  modules: [
    [
      {
        title: 'Mengenal data pribadi di meja kerja Anda', minutes: 25,
        text: `
        Setiap hari Anda memegang data tentang orang: nama pada formulir, nomor telepon di buku tamu, foto kartu keluarga yang dikirim lewat pesan. Data pribadi adalah data tentang seseorang yang dapat dikenali, langsung atau setelah digabungkan dengan data lain. Tanggal lahir saja belum menunjuk siapa pun; tanggal lahir, kelurahan, dan inisial sering kali sudah cukup.
        ## Data umum dan data spesifik
        Undang-Undang Nomor 27 Tahun 2022 membedakan dua kelompok. Data yang bersifat umum antara lain nama lengkap, jenis kelamin, kewarganegaraan, agama, dan status perkawinan. Data yang bersifat spesifik memerlukan kehati-hatian lebih karena kebocorannya dapat merugikan orang secara langsung.
        - Data dan informasi kesehatan, misalnya hasil pemeriksaan di puskesmas.
        - Data biometrik dan genetika, misalnya sidik jari dan rekaman wajah.
        - Catatan kejahatan, data anak, dan data keuangan pribadi.
        ## Mengapa ini urusan setiap ASN
        Warga tidak dapat memilih kantor kelurahan lain ketika mengurus akta. Mereka menyerahkan data karena harus, bukan karena ingin. Karena itu kewajiban menjaga berada pada kita: dasar pengolahan data di instansi pemerintah umumnya adalah kewajiban hukum dan tugas pelayanan publik, dan dasar itu hanya berlaku untuk keperluan pelayanan tersebut.
        ! Coba sekarang: lihat meja dan layar Anda. Sebutkan tiga tempat data warga berada saat ini, lalu tanyakan siapa saja yang dapat membacanya.`,
      },
      {
        title: 'Memakai data seperlunya', minutes: 20,
        text: `
        Cara termudah menjaga data adalah tidak mengumpulkannya. Sebelum meminta fotokopi KTP, tanyakan apakah nomor antrean dan nama sudah cukup. Data yang tidak pernah Anda simpan tidak dapat bocor.
        ## Tiga pertanyaan sebelum meminta data
        1. Untuk keperluan apa data ini, dan aturan mana yang memintanya?
        2. Bagian mana yang benar-benar diperlukan untuk keperluan itu?
        3. Sampai kapan data ini disimpan, dan siapa yang menghapusnya?
        Jika salah satu pertanyaan tidak terjawab, tunda permintaan itu dan tanyakan kepada atasan atau petugas pelindungan data. Jawaban "dari dulu memang begitu" bukan dasar hukum.
        ## Contoh dari loket
        Daftar hadir sosialisasi sering meminta nama, NIK, nomor telepon, alamat, dan tanda tangan dalam satu lembar yang berputar dari tangan ke tangan. Untuk membuktikan kehadiran cukup nama, unit kerja, dan tanda tangan. NIK satu ruangan tidak perlu dibaca oleh satu ruangan.
        Hal yang sama berlaku ketika membagikan data antarbagian. Kirim hanya kolom yang diperlukan, samarkan empat angka terakhir NIK pada daftar yang ditempel, dan jangan meneruskan berkas lengkap hanya karena lebih cepat.`,
      },
    ],
    [
      {
        title: 'Menyimpan dan mengirim dengan aman', minutes: 20,
        text: `
        Sebagian besar kebocoran di kantor bukan akibat peretas, melainkan kebiasaan: berkas tertinggal di mesin pencetak, layar yang tidak dikunci, atau lampiran yang terkirim ke alamat yang salah. Kebiasaan baik dapat dimulai hari ini tanpa anggaran.
        ## Di kantor
        - Kunci layar setiap kali meninggalkan kursi (Windows + L).
        - Ambil hasil cetak segera; hancurkan salinan yang salah dengan mesin penghancur, bukan sebagai kertas bekas.
        - Simpan map pelayanan di lemari terkunci pada akhir hari.
        ## Ketika mengirim
        Periksa alamat penerima satu kali lagi sebelum menekan kirim, terutama bila kolom alamat terisi otomatis. Kirim tautan berbagi dengan batas waktu, bukan lampiran. Bila lampiran tidak terhindarkan, kunci dengan kata sandi dan sampaikan kata sandinya lewat saluran lain, misalnya telepon.
        Hindari grup percakapan untuk data warga. Pesan di grup tersalin ke semua telepon anggotanya, ikut dalam pencadangan pribadi, dan tetap ada ketika anggota pindah tugas. Gunakan aplikasi resmi instansi; bila belum ada, sampaikan kebutuhan itu kepada Dinas Komunikasi dan Informatika.
        ! Ingat: foto layar berisi data warga adalah salinan data. Perlakukan sama seperti berkas aslinya.`,
      },
      {
        title: 'Ketika data telanjur bocor', minutes: 15,
        text: `
        Kesalahan dapat terjadi pada siapa pun. Yang membedakan adalah jam-jam pertama sesudahnya. Undang-undang memberi waktu paling lambat 3 x 24 jam kepada instansi untuk memberi tahu secara tertulis warga yang terdampak dan lembaga yang berwenang: data apa yang terungkap, kapan dan bagaimana terjadinya, serta upaya penanganannya.
        ## Yang Anda lakukan
        1. Hentikan penyebarannya: tarik tautan, ubah kata sandi, minta penerima menghapus dan menegaskannya secara tertulis.
        2. Laporkan pada hari yang sama kepada atasan dan petugas pelindungan data, meskipun Anda belum yakin.
        3. Catat apa yang terjadi, pukul berapa, data siapa saja, dan apa yang sudah dilakukan. Jangan menghapus jejak.
        Melapor cepat bukan mengaku bersalah. Laporan yang terlambat hampir selalu lebih merugikan daripada kekeliruannya sendiri, karena warga tidak sempat melindungi dirinya dari penipuan.
        ## Contoh
        Seorang petugas mengirim daftar penerima bantuan ke grup warga yang salah pada pukul 08.10. Pukul 08.20 ia menghapus pesan, meminta admin grup memastikan penghapusan, lalu melapor. Pukul 10.00 instansi telah mengetahui 43 nama yang terungkap dan menyiapkan pemberitahuan. Dua belas warga sempat menerima telepon mencurigakan, dan semuanya sudah diperingatkan.`,
      },
      {
        title: 'Kuis akhir', minutes: 10,
        questions: [
          {
            prompt: 'Manakah yang termasuk data pribadi yang bersifat spesifik?',
            choices: ['Hasil pemeriksaan kesehatan seorang warga', 'Nama lengkap kepala dinas', 'Alamat kantor kelurahan', 'Jumlah penduduk kecamatan'],
            feedback: 'Data kesehatan termasuk data spesifik bersama data biometrik, genetika, catatan kejahatan, data anak, dan keuangan pribadi.',
          },
          {
            prompt: 'Panitia meminta NIK seluruh peserta pada daftar hadir sosialisasi. Tindakan yang paling tepat?',
            choices: ['Menghapus kolom NIK karena tidak diperlukan untuk bukti kehadiran', 'Mengisi semuanya agar lengkap', 'Mengumpulkan fotokopi KTP saja', 'Meminta NIK lewat grup percakapan'],
            feedback: 'Kumpulkan seperlunya: nama, unit kerja, dan tanda tangan sudah membuktikan kehadiran.',
          },
          {
            prompt: 'Cara mengirim berkas berisi data warga yang paling aman dari pilihan berikut?',
            choices: ['Tautan berbagi dengan batas waktu untuk penerima tertentu', 'Lampiran tanpa kata sandi', 'Foto layar lewat grup', 'Surel pribadi agar cepat'],
            feedback: 'Tautan dapat dicabut dan dibatasi; lampiran dan foto layar tersalin tanpa kendali.',
          },
          {
            prompt: 'Anda telanjur mengirim daftar penerima bantuan ke grup yang salah. Apa yang dilakukan pada hari yang sama?',
            choices: ['Menarik pesan, melapor kepada atasan dan petugas pelindungan data, serta mencatat kejadiannya', 'Menunggu apakah ada yang mengeluh', 'Keluar dari grup tersebut', 'Menghapus seluruh jejak di telepon'],
            feedback: 'Hentikan penyebaran, laporkan, dan catat. Menghapus jejak menyulitkan perlindungan warga.',
          },
          {
            prompt: 'Batas waktu pemberitahuan tertulis kepada warga terdampak dan lembaga berwenang adalah?',
            choices: ['Paling lambat 3 x 24 jam', 'Paling lambat 14 hari kerja', 'Paling lambat akhir bulan', 'Tidak ada batas waktu'],
            feedback: 'Undang-Undang Nomor 27 Tahun 2022 menetapkan paling lambat 3 x 24 jam.',
          },
        ],
      },
    ],
  ],
};
