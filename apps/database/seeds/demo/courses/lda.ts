import type { CourseScript } from './course-script';

export const LDA: CourseScript = {
  summary: 'Bagi petugas administrasi kependudukan: bekerja dengan alur dokumen digital, menjaga mutu data kependudukan, melindungi akun dan data penduduk, serta memangkas waktu tunggu.',
  modules: [
    [
      {
        title: 'Budaya kerja digital tanpa antre', minutes: 75,
        text: `
        Layanan digital bukan formulir kertas yang difoto. Layanan digital adalah cara kerja yang tidak lagi memerlukan kedatangan, penyalinan ulang, atau tanda tangan basah ketika aturan tidak mensyaratkannya.
        ## Dari antre menjadi janji
        - Permohonan dapat dikirim kapan pun dan diperiksa pada jam kerja.
        - Status dapat dilihat tanpa menelepon.
        - Kedatangan hanya untuk hal yang memang harus dilakukan di tempat, misalnya perekaman biometrik.
        ## Kebiasaan tim
        Berkas bersama menggantikan lampiran surel, sehingga hanya ada satu versi. Keputusan dicatat pada permohonannya, bukan pada percakapan pribadi. Bila seseorang cuti, rekannya dapat melanjutkan tanpa bertanya.
        ## Yang tidak berubah
        Sebagian warga tetap memerlukan bantuan tatap muka. Waktu yang dihemat dari antrean dipakai untuk mereka: warga lanjut usia, penyandang disabilitas, dan warga tanpa telepon pintar.`,
      },
      {
        title: 'Latihan: memetakan satu antrean', minutes: 60,
        text: `
        Amati ruang layanan selama satu jam pada hari sibuk.
        ## Langkah
        1. Hitung warga yang datang dan kelompokkan menurut keperluannya.
        2. Tandai keperluan yang sebenarnya dapat selesai tanpa datang.
        3. Tanyakan kepada lima warga mengapa mereka memilih datang.
        4. Perkirakan berapa kursi kosong bila separuh keperluan itu pindah ke jalur daring.
        Bagikan hasilnya pada rapat unit. Satu angka yang dilihat sendiri lebih meyakinkan daripada sepuluh salindia.`,
      },
    ],
    [
      {
        title: 'Alur dokumen dari permohonan sampai terbit', minutes: 120,
        text: `
        Setiap dokumen kependudukan melewati lima tahap: permohonan, pemeriksaan, pencatatan atau perekaman, penerbitan dengan tanda tangan elektronik, dan penyerahan. Kesalahan yang ditemukan pada tahap kedua berbiaya lima menit; kesalahan yang sama pada tahap kelima berbiaya satu kunjungan ulang.
        ## Tahap demi tahap
        1. Permohonan: periksa kelengkapan di hadapan warga atau dalam satu jam untuk jalur daring.
        2. Pemeriksaan: cocokkan dengan data yang sudah ada sebelum mengetik apa pun.
        3. Pencatatan: tulis nama persis seperti dokumen dasar, termasuk spasi dan ejaan lama.
        4. Penerbitan: periksa pratinjau sekali lagi; dokumen yang ditandatangani secara elektronik tidak dapat diedit.
        5. Penyerahan: kirim berkas digital dan jelaskan cara mencetaknya sendiri.
        ## Tanda tangan elektronik
        Dokumen dengan kode QR dapat diperiksa siapa pun. Karena itu fotokopi legalisasi tidak lagi diperlukan untuk dokumen tersebut, dan meminta legalisasi berarti menambah antrean tanpa menambah kepastian.`,
      },
      {
        title: 'Latihan: menelusuri dua permohonan', minutes: 105,
        text: `
        Ambil dua permohonan yang telah selesai, satu lancar dan satu tersendat. Samarkan identitas pemohonnya.
        ## Langkah
        1. Tulis waktu masuk dan keluar pada kelima tahap.
        2. Hitung waktu kerja dan waktu menunggu secara terpisah.
        3. Temukan tahap dengan waktu menunggu terpanjang dan tanyakan penyebabnya kepada petugasnya.
        4. Usulkan satu pemeriksaan yang dipindahkan ke tahap sebelumnya.
        Pada kebanyakan kantor, waktu kerja kurang dari sepersepuluh waktu keseluruhan. Perbaikan terbesar ada pada waktu menunggu, bukan pada kecepatan mengetik.`,
      },
    ],
    [
      {
        title: 'Kualitas data, NIK ganda, dan verifikasi', minutes: 100,
        text: `
        Data kependudukan dipakai oleh bank, rumah sakit, dan penyalur bantuan. Satu huruf yang salah dapat membuat seorang warga tidak terdaftar pada layanan lain selama berbulan-bulan.
        ## Empat ukuran mutu
        - Lengkap: isian wajib terisi dengan nilai nyata, bukan tanda hubung.
        - Benar: sesuai dokumen dasar.
        - Tunggal: satu orang satu NIK.
        - Mutakhir: peristiwa penting dicatat tepat waktu.
        ## NIK ganda
        Data ganda lahir ketika pencarian dilewati. Cari dengan nama, tanggal lahir, dan nama ibu sebelum membuat rekaman baru. Bila dugaan ganda ditemukan, jangan menghapus; ajukan penunggalan lewat prosedur agar riwayatnya tetap dapat ditelusuri.
        ## Verifikasi
        Verifikasi adalah membandingkan dengan sumber, bukan membaca ulang ketikan sendiri. Minta rekan memeriksa nama dan tanggal dengan membaca dari dokumen dasar. Dua pasang mata selama satu menit mencegah kunjungan ulang yang menghabiskan setengah hari warga.`,
      },
      {
        title: 'Latihan: memeriksa dua puluh rekaman', minutes: 80,
        text: `
        Dengan izin atasan, ambil dua puluh rekaman acak yang dibuat bulan lalu dan periksa terhadap dokumen dasarnya.
        ## Langkah
        1. Buat lembar dengan kolom lengkap, benar, tunggal, dan mutakhir.
        2. Tandai setiap kekeliruan dan tahap ketika kekeliruan itu masuk.
        3. Hitung persentase rekaman tanpa kekeliruan.
        4. Pilih satu penyebab terbanyak dan usulkan satu cara mencegahnya.
        Jangan menyalin data warga ke luar sistem; cukup tulis nomor urut pada lembar Anda.`,
      },
    ],
    [
      {
        title: 'Keamanan akun dan pelindungan data penduduk', minutes: 75,
        text: `
        Akun petugas membuka data seluruh penduduk kota. Karena itu setiap akses tercatat atas nama pemilik akun, dan meminjamkan akun berarti menanggung perbuatan orang lain.
        ## Aturan akun
        - Satu orang satu akun; akun bersama dilaporkan untuk dihapus.
        - Faktor kedua aktif, kode tidak pernah dibagikan.
        - Layar terkunci ketika meninggalkan loket, meskipun sebentar.
        ## Melihat data memerlukan alasan
        Membuka data tetangga, kerabat, atau tokoh karena ingin tahu adalah pelanggaran, sekalipun tidak disebarkan. Tuliskan nomor permohonan setiap kali membuka rekaman agar pemeriksa dapat memahami alasannya.
        ## Berbagi data
        Permintaan data dari instansi lain dijawab lewat perjanjian pemanfaatan data dan jalur resmi. Daftar nama lengkap dengan NIK tidak dikirim lewat pesan. Bila terjadi kekeliruan, laporkan pada jam yang sama; instansi memiliki waktu paling lambat 3 x 24 jam untuk memberi tahu warga yang terdampak.`,
      },
      {
        title: 'Latihan: memeriksa jejak akses sendiri', minutes: 60,
        text: `
        Setiap orang dapat belajar dari jejaknya sendiri.
        ## Langkah
        1. Pilih satu hari kerja minggu lalu dan tulis dari ingatan rekaman apa saja yang Anda buka dan mengapa.
        2. Bandingkan dengan daftar permohonan hari itu.
        3. Tandai akses yang tidak dapat Anda hubungkan dengan permohonan.
        4. Periksa sesi aktif akun Anda dan akhiri yang tidak dikenal.
        Bila ada akses yang tidak dapat dijelaskan, sampaikan kepada atasan. Lebih baik ditemukan oleh Anda sendiri daripada oleh pemeriksa.`,
      },
    ],
    [
      {
        title: 'Studi kasus: memangkas waktu tunggu KTP dan akta', minutes: 75,
        text: `
        Dinas kependudukan di sebuah kota menerima 180 permohonan sehari dengan enam loket. Waktu tunggu rata-rata 95 menit, padahal waktu melayani hanya sebelas menit. Tim memutuskan tidak menambah loket.
        ## Apa yang ditemukan
        - Empat dari sepuluh warga datang dengan berkas yang belum lengkap.
        - Separuh kedatangan terjadi antara pukul 08.00 dan 09.30.
        - Penandatanganan dilakukan dua kali sehari, sehingga dokumen siap pun menunggu.
        ## Apa yang diubah
        1. Meja pemeriksaan berkas di depan, sebelum nomor antrean.
        2. Janji datang lewat pesan, dengan kuota setiap setengah jam.
        3. Penandatanganan elektronik setiap jam.
        Setelah enam minggu waktu tunggu menjadi 28 menit. Tidak ada perangkat baru. Yang terpenting, tim mengukur setiap minggu dan menempelkan grafiknya di ruang tunggu, termasuk pada minggu ketika angkanya memburuk.`,
      },
      {
        title: 'Latihan: rancangan untuk kantor Anda', minutes: 60,
        text: `
        Terapkan cara berpikir kasus tadi pada layanan Anda.
        ## Langkah
        1. Ukur waktu tunggu dan waktu melayani untuk dua puluh warga.
        2. Temukan tiga penyebab menunggu dan urutkan menurut besarnya.
        3. Pilih satu perubahan yang dapat dimulai Senin depan.
        4. Tetapkan ukuran mingguan dan tempat menempelkannya.
        Bandingkan rancangan Anda dengan rancangan rekan dari kantor lain. Perubahan yang dipilih boleh sama; yang penting ukurannya dapat dilihat semua orang.`,
      },
    ],
    [
      {
        title: 'Rencana aksi', minutes: 60,
        text: `
        Rencana aksi menjadikan pelatihan ini terasa di loket. Tulis dalam satu halaman dan bahas dengan atasan langsung Anda.
        ## Isi rencana
        1. Satu layanan dan satu angka keadaan sekarang.
        2. Satu perubahan alur, satu perubahan mutu data, dan satu perubahan keamanan.
        3. Tanggal mulai, orang yang membantu, dan tanggal pengukuran.
        4. Hal yang memerlukan keputusan atasan.
        Sampaikan rencana secara lisan dalam tiga menit. Bila atasan Anda dapat mengulanginya dengan kata-kata sendiri, rencana itu sudah jelas.`,
      },
      {
        title: 'Ujian akhir', minutes: 30,
        questions: [
          { prompt: 'Pada tahap mana kesalahan paling murah diperbaiki?', choices: ['Pemeriksaan sebelum pencatatan', 'Penyerahan', 'Setelah warga mengadu', 'Penerbitan'], feedback: 'Makin awal ditemukan, makin murah diperbaiki.' },
          { prompt: 'Anda menduga seorang warga memiliki dua NIK. Apa yang dilakukan?', choices: ['Mengajukan penunggalan lewat prosedur', 'Menghapus salah satu', 'Membuat NIK ketiga', 'Membiarkannya'], feedback: 'Riwayat harus tetap dapat ditelusuri.' },
          { prompt: 'Rekan meminta meminjam akun Anda karena akunnya terkunci. Jawaban yang tepat?', choices: ['Menolak dan membantunya menghubungi admin', 'Meminjamkan sebentar', 'Memberikan kata sandi lewat pesan', 'Meminta atasan memakai akun Anda'], feedback: 'Setiap tindakan tercatat atas nama pemilik akun.' },
          { prompt: 'Waktu tunggu 95 menit, waktu melayani 11 menit. Perbaikan yang paling menjanjikan?', choices: ['Mengurangi penyebab menunggu', 'Mengetik lebih cepat', 'Menambah loket terlebih dahulu', 'Memperpanjang jam kerja'], feedback: 'Sebagian besar waktu adalah menunggu.' },
          { prompt: 'Perlukah legalisasi fotokopi untuk dokumen dengan tanda tangan elektronik dan kode QR?', choices: ['Tidak, keasliannya diperiksa lewat kode QR', 'Ya, selalu', 'Hanya untuk bank', 'Hanya bila diminta lisan'], feedback: 'Kode QR dapat diperiksa siapa pun.' },
        ],
      },
    ],
  ],
};
