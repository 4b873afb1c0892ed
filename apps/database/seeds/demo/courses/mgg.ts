import type { CourseScript } from './course-script';

export const MGG: CourseScript = {
  summary: 'Pegangan magang sepuluh hari kerja di perguruan tinggi atau dunia usaha: menyiapkan pertanyaan, mengamati praktik baik, bekerja bersama mitra, dan membawa pulang satu perubahan yang dapat diterapkan.',
  modules: [
    [
      {
        title: 'Sebelum berangkat: satu pertanyaan yang layak sepuluh hari', minutes: 150,
        text: `
        Magang yang berhasil dimulai dari satu pertanyaan nyata di unit Anda. "Belajar digitalisasi" terlalu luas; "bagaimana mitra menjawab pertanyaan pelanggan dalam satu jam dengan empat orang?" dapat diamati.
        ## Menyusun pertanyaan
        1. Tulis masalah pelayanan dengan satu angka.
        2. Tanyakan kepada tiga rekan: bagian mana yang tidak kita tahu caranya?
        3. Periksa apakah mitra memang mengerjakannya.
        4. Sepakati dengan atasan apa yang akan dicoba sesudah Anda kembali.
        ## Kesepakatan dengan mitra
        | Hal | Perlu jelas |
        | Pembimbing | Siapa, dan berapa jam seminggu |
        | Tempat dan waktu | Jam kerja mitra, aturan berpakaian, akses |
        | Kerahasiaan | Data dan rahasia usaha yang tidak boleh dibawa |
        | Lembar nilai | Siapa mengisi dan kapan |
        ! Anda tetap ASN selama magang. Jangan menerima honor atau pemberian dari mitra, dan jangan membawa data warga ke luar kantor.`,
      },
      {
        title: 'Hari 1-3: mengamati tanpa menyimpulkan', minutes: 240,
        text: `
        Tiga hari pertama dipakai untuk melihat. Kebiasaan terbaik mitra sering tersembunyi pada hal yang dianggap biasa.
        ## Catatan harian
        - Alur: ikuti satu pesanan atau satu mahasiswa dari awal sampai akhir.
        - Waktu: berapa lama dikerjakan dan berapa lama menunggu.
        - Keputusan: siapa yang boleh memutuskan tanpa bertanya.
        - Ukuran: angka apa yang dilihat orang setiap pagi.
        ## Wawancara 20 menit
        Temui paling sedikit tiga orang dengan tugas berbeda. Mulailah dengan "Ceritakan hari kerja yang paling sibuk." Tanyakan contoh, bukan pendapat. Akhiri dengan "Siapa lagi yang sebaiknya saya temui?"
        ## Membandingkan
        Pada akhir hari ketiga tulis tabel tiga kolom: cara mitra, cara kita, alasan perbedaannya. Bila alasannya aturan, catat aturan yang mana dan periksa bunyinya; tidak semua yang disebut aturan tertulis.`,
      },
      {
        title: 'Hari 4-8: bekerja bersama', minutes: 270,
        text: `
        Mintalah pekerjaan nyata yang kecil. Orang belajar cara kerja sebuah tim dengan ikut menyelesaikan sesuatu.
        ## Memilih pekerjaan
        1. Selesai dalam empat hari.
        2. Hasilnya dipakai mitra.
        3. Menyentuh pertanyaan Anda.
        ## Umpan balik setiap sore
        Lima belas menit dengan pembimbing: apa yang berjalan, apa yang membingungkan, apa yang dicoba besok. Tulis dalam tiga kalimat.
        ## Etika
        - Patuhi aturan keselamatan dan kerahasiaan mitra.
        - Tanyakan sebelum memotret atau menyalin.
        - Sebut asal gagasan ketika menceritakannya kembali.
        ## Bila tidak cocok
        Beri tahu pembimbing dan koordinator magang pada hari yang sama. Mengganti pekerjaan pada hari kelima lebih baik daripada menyelesaikan yang tidak berguna.`,
      },
      {
        title: 'Hari 9-10 dan sesudahnya: laporan yang menjadi perubahan', minutes: 195,
        text: `
        Laporan magang paling banyak lima halaman. Yang dinilai adalah kejelasan pertanyaan, bukti, dan rencana.
        ## Susunan
        1. Pertanyaan dan keadaan unit sekarang.
        2. Tiga praktik yang diamati, dengan bukti.
        3. Mana yang dapat diterapkan, mana yang tidak, dan mengapa.
        4. Satu percobaan empat minggu: kebiasaan, orang, ukuran, tanggal keputusan.
        5. Lampiran: catatan harian dan lembar nilai mitra.
        ## Presentasi di unit
        Undang rekan yang akan menjalankan percobaan, bukan hanya pimpinan. Tunjukkan satu contoh nyata. Minta mereka mengubah rancangan Anda; gagasan yang ikut dibentuk lebih mudah dijalankan.
        ## Tiga bulan kemudian
        Ukur kembali angka yang sama. Kirim satu halaman kepada mitra: mereka juga ingin tahu apa yang berguna.`,
      },
      {
        title: 'Kuis akhir', minutes: 45,
        questions: [
          { prompt: 'Pertanyaan magang mana yang paling baik?', choices: ['Bagaimana mitra menjawab pertanyaan dalam satu jam dengan empat orang?', 'Apa itu transformasi digital?', 'Bagaimana menjadi pegawai yang baik?', 'Apa saja aplikasi mitra?'], feedback: 'Pertanyaan yang baik dapat diamati dalam sepuluh hari dan berguna bagi unit.' },
          { prompt: 'Apa yang dilakukan pada tiga hari pertama?', choices: ['Mengamati dan mencatat tanpa menyimpulkan', 'Mengusulkan perbaikan kepada mitra', 'Menulis laporan akhir', 'Menyalin semua dokumen mitra'], feedback: 'Kesimpulan yang terlalu cepat menutup pengamatan.' },
          { prompt: 'Mitra menawarkan honor atas bantuan Anda. Sikap yang tepat?', choices: ['Menolak dengan santun, karena Anda magang sebagai ASN', 'Menerima bila kecil', 'Menerima lalu membagikannya', 'Meminta dalam bentuk barang'], feedback: 'Pemberian yang berkaitan dengan tugas ditolak; bila tidak dapat ditolak, dilaporkan.' },
          { prompt: 'Rekan menyebut sebuah kebiasaan kantor sebagai aturan. Apa yang dilakukan?', choices: ['Mencari aturan tertulisnya dan memeriksa bunyinya', 'Langsung mengikutinya', 'Mengabaikannya', 'Menanyakannya kepada mitra'], feedback: 'Tidak semua yang disebut aturan tertulis.' },
          { prompt: 'Unsur wajib rencana percobaan sesudah magang adalah?', choices: ['Ukuran dan tanggal untuk memutuskan', 'Anggaran besar', 'Aplikasi baru', 'Surat keputusan wali kota'], feedback: 'Percobaan kecil memerlukan ukuran dan tanggal keputusan.' },
        ],
      },
    ],
  ],
};
