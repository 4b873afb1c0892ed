import type { CourseScript } from './course-script';

export const KIP: CourseScript = {
  summary: 'Mengenali ancaman sehari-hari, menjaga akun dan gawai, menerapkan pelindungan data pribadi dalam pelayanan, serta menangani insiden dengan urutan langkah yang jelas.',
  modules: [
    [
      {
        title: 'Rekayasa sosial: ketika yang diserang adalah kebiasaan', minutes: 50,
        text: `
        Penyerang jarang membobol sistem bila dapat membujuk orang. Rekayasa sosial memanfaatkan hal yang baik dari kita: kesediaan membantu, hormat kepada pimpinan, dan keinginan bekerja cepat. Karena itu pelatihan ini dimulai dari kebiasaan, bukan dari teknologi.
        ## Pola yang berulang
        - Mendesak: "Harus sebelum pukul 12, kalau tidak anggaran hangus."
        - Mengaku berwenang: nomor tidak dikenal dengan foto profil pimpinan.
        - Meminta hal yang tidak lazim: kode OTP, kata sandi, atau transfer di luar prosedur.
        - Mengirim tautan atau berkas yang harus segera dibuka, sering berupa undangan atau surat tugas.
        ## Satu jeda, dua saluran
        Setiap permintaan yang mendesak dan tidak lazim dijawab dengan jeda. Periksa lewat saluran kedua: telepon nomor yang sudah Anda simpan, bukan nomor di dalam pesan. Pejabat yang baik tidak akan marah karena dikonfirmasi; buat kesepakatan ini terbuka di unit Anda.
        ## Surel dan tautan
        Arahkan penunjuk ke tautan dan baca alamatnya dari kanan: bagian tepat sebelum garis miring pertama menentukan pemiliknya. Alamat yang memuat nama instansi di depan tetapi berakhir pada domain lain bukan milik instansi. Bila ragu, buka situs dengan mengetik sendiri alamatnya.`,
      },
      {
        title: 'Latihan: mengenali pesan palsu di unit Anda', minutes: 40,
        text: `
        Latihan ini dikerjakan di tempat kerja Anda, sendiri atau bersama satu rekan. Siapkan surel dan pesan yang Anda terima selama dua minggu terakhir.
        ## Langkah
        1. Pilih lima pesan yang meminta Anda melakukan sesuatu: membuka tautan, mengisi data, atau mengirim berkas.
        2. Untuk setiap pesan, tulis siapa pengirimnya, apa yang diminta, dan tanda yang membuat Anda percaya.
        3. Periksa ulang lewat saluran kedua untuk satu pesan yang paling meragukan.
        4. Sepakati dengan rekan satu kalimat konfirmasi yang akan dipakai unit Anda ketika menerima permintaan mendesak.
        ## Yang perlu dicatat
        Tulis temuan Anda pada catatan pelajaran: berapa pesan yang ternyata tidak dapat dipastikan asalnya, dan tanda apa yang paling sering muncul. Bila menemukan pesan palsu, teruskan kepada pengelola keamanan informasi instansi dan jangan membalas pengirimnya.`,
      },
    ],
    [
      {
        title: 'Kata sandi, MFA, dan gawai kerja', minutes: 50,
        text: `
        Satu kata sandi yang dipakai di dua tempat adalah satu kebocoran yang membuka dua pintu. Penyerang mencoba pasangan surel dan kata sandi yang bocor dari situs lain secara otomatis, termasuk pada layanan pemerintah.
        ## Kata sandi yang kuat itu panjang
        Panjang lebih berguna daripada rumit. Empat kata yang tidak berkaitan lebih mudah diingat dan lebih sulit ditebak daripada delapan karakter dengan tanda baca. Gunakan pengelola kata sandi agar setiap layanan memiliki kata sandi sendiri.
        ## Faktor kedua
        Autentikasi multifaktor meminta bukti kedua, misalnya kode enam angka dari aplikasi autentikator. Kode itu hanya berlaku puluhan detik dan tidak pernah diminta oleh petugas mana pun. Simpan kode pemulihan di tempat terpisah dari telepon Anda.
        ## Gawai
        - Pasang pembaruan dalam minggu yang sama ketika tersedia.
        - Kunci layar dengan PIN paling sedikit enam angka atau biometrik.
        - Jangan mengisi daya di tempat umum lewat kabel data.
        - Laporkan gawai hilang pada hari yang sama agar sesinya dapat diakhiri dari jauh.
        ! Pada menu Akun Anda dapat melihat dan mengakhiri sesi di perangkat lain. Periksa sekarang apakah ada yang tidak Anda kenali.`,
      },
      {
        title: 'Latihan: merapikan akun dan gawai', minutes: 40,
        text: `
        Sediakan empat puluh menit tanpa gangguan. Setelah latihan ini akun kerja Anda lebih aman daripada sebagian besar akun di kantor mana pun.
        ## Langkah
        1. Buat daftar layanan kerja yang Anda pakai dan tandai yang kata sandinya sama.
        2. Ganti kata sandi surel terlebih dahulu, karena surel adalah jalan untuk mengatur ulang semua yang lain.
        3. Aktifkan faktor kedua pada surel dan pada layanan kepegawaian.
        4. Periksa izin aplikasi di telepon; cabut akses kontak dan berkas dari aplikasi yang tidak memerlukannya.
        5. Atur kunci layar otomatis paling lama dua menit.
        ## Bila terhambat
        Catat langkah yang tidak dapat Anda lakukan sendiri beserta alasannya, misalnya akun bersama yang dipakai tiga orang. Akun bersama adalah temuan penting: sampaikan kepada atasan bahwa tindakan pada akun itu tidak dapat dipertanggungjawabkan kepada seseorang.`,
      },
    ],
    [
      {
        title: 'UU Pelindungan Data Pribadi bagi pelayanan', minutes: 75,
        text: `
        Undang-Undang Nomor 27 Tahun 2022 mengikat badan publik sebagaimana mengikat perusahaan. Instansi Anda adalah pengendali data pribadi: pihak yang menentukan tujuan dan mengendalikan pemrosesan. Vendor aplikasi yang mengolah data atas nama instansi adalah prosesor, dan tanggung jawab kepada warga tetap pada instansi.
        ## Dasar pemrosesan
        Pemrosesan memerlukan dasar. Bagi pemerintah daerah dasar yang lazim adalah pemenuhan kewajiban hukum dan pelaksanaan tugas dalam rangka kepentingan umum, bukan persetujuan. Meminta centang persetujuan untuk layanan yang wajib justru menyesatkan, karena warga tidak dapat menolak.
        ## Hak warga
        - Mendapat informasi tentang kejelasan identitas, dasar kepentingan, dan tujuan penggunaan data.
        - Mengakses dan memperoleh salinan data tentang dirinya.
        - Memperbaiki data yang keliru.
        - Mengakhiri pemrosesan, menghapus, atau memusnahkan data, dengan pengecualian untuk penyelenggaraan negara.
        Permintaan akses dan perbaikan dijawab paling lambat 3 x 24 jam. Karena itu setiap unit perlu tahu kepada siapa permintaan diteruskan, dan mencatat kapan permintaan diterima.
        ## Prinsip dalam satu kalimat
        Kumpulkan secara terbatas dan sah, gunakan sesuai tujuan, jaga keakuratan dan keamanannya, beri tahu ketika gagal, dan musnahkan ketika selesai. Bila sebuah formulir melanggar salah satunya, formulir itulah yang perlu diubah.`,
      },
      {
        title: 'Latihan: menelaah satu formulir layanan', minutes: 60,
        text: `
        Pilih satu formulir yang benar-benar dipakai di unit Anda, kertas atau daring. Latihan ini menghasilkan usulan perbaikan yang dapat Anda serahkan kepada atasan.
        ## Langkah
        1. Tulis tujuan layanan dalam satu kalimat dan aturan yang menjadi dasarnya.
        2. Buat tabel: nama isian, mengapa diperlukan, siapa yang membaca, dan berapa lama disimpan.
        3. Tandai isian yang tidak memiliki alasan. Biasanya ada dua atau tiga.
        4. Periksa apakah formulir memberi tahu warga tujuan penggunaan dan kontak pelindungan data.
        5. Tulis formulir versi Anda dengan isian yang lebih sedikit.
        ## Ukuran keberhasilan
        Formulir yang baik dapat dijelaskan di loket dalam satu menit: apa yang diminta, untuk apa, dan sampai kapan. Simpan hasil telaah Anda sebagai bahan pada modul terakhir.`,
      },
    ],
    [
      {
        title: 'Tata cara saat terjadi insiden', minutes: 50,
        text: `
        Insiden keamanan informasi adalah kejadian yang mengganggu kerahasiaan, keutuhan, atau ketersediaan informasi. Surel salah kirim, laptop hilang, halaman layanan yang tidak dapat dibuka, dan berkas yang tiba-tiba terkunci semuanya insiden. Menilai berat ringannya bukan tugas Anda; melaporkan adalah tugas Anda.
        ## Urutan langkah
        1. Amankan: putuskan perangkat dari jaringan tanpa mematikannya, agar jejak tidak hilang.
        2. Laporkan kepada atasan dan tim tanggap insiden instansi pada jam yang sama.
        3. Catat waktu, apa yang terlihat di layar, dan apa yang sudah dilakukan.
        4. Tunggu arahan; jangan memasang ulang atau membersihkan perangkat sendiri.
        ## Bila menyangkut data pribadi
        Jam berjalan sejak instansi mengetahui kegagalan pelindungan. Dalam 3 x 24 jam pemberitahuan tertulis harus sampai kepada warga terdampak dan lembaga berwenang, memuat data yang terungkap, kapan dan bagaimana terungkap, serta upaya penanganan dan pemulihan. Dalam hal tertentu masyarakat umum juga perlu diberi tahu.
        ## Sesudahnya
        Setiap insiden ditutup dengan pertanyaan tanpa mencari siapa yang salah: apa yang memudahkan kejadian ini, dan apa satu perubahan kecil yang membuatnya lebih sulit terulang? Unit yang bertanya seperti ini mendapat lebih banyak laporan, dan itu pertanda baik.`,
      },
      {
        title: 'Latihan: simulasi meja', minutes: 40,
        text: `
        Simulasi meja adalah latihan bercakap-cakap: tidak ada sistem yang disentuh. Ajak dua sampai lima rekan, tunjuk satu orang sebagai pemandu yang membacakan kejadian.
        ## Skenario
        Pukul 07.50 seorang rekan membuka lampiran "Surat Tugas Mendesak". Pukul 08.05 berkas di map bersama tidak dapat dibuka dan berganti nama. Pukul 08.20 warga mulai antre di loket.
        ## Pertanyaan untuk dijawab bersama
        1. Siapa yang dihubungi pertama, dan di mana nomornya tercatat bila komputer mati?
        2. Siapa yang memutuskan loket tetap buka dengan cara manual?
        3. Data apa yang mungkin terungkap, dan siapa yang mulai mencatat waktunya?
        4. Kapan cadangan data terakhir dibuat, dan siapa yang pernah mencoba memulihkannya?
        ## Hasil
        Tulis satu halaman: nomor kontak, urutan langkah, dan dua kekurangan yang ditemukan. Tempel halaman itu di tempat yang terlihat tanpa komputer.`,
      },
    ],
    [
      {
        title: 'Rangkuman dan rencana pribadi', minutes: 25,
        text: `
        Anda telah melewati empat modul: kebiasaan yang dimanfaatkan penyerang, akun dan gawai, hak warga atas datanya, dan langkah ketika terjadi insiden. Sebelum ujian, luangkan waktu untuk menyatukannya menjadi rencana pribadi yang pendek.
        ## Tiga janji yang dapat diperiksa
        - Satu kebiasaan yang Anda hentikan, misalnya mengirim data warga lewat grup percakapan.
        - Satu kebiasaan yang Anda mulai, misalnya konfirmasi lewat saluran kedua untuk setiap permintaan mendesak.
        - Satu perubahan yang Anda usulkan kepada unit, misalnya formulir dengan isian yang lebih sedikit.
        Tuliskan tanggal untuk memeriksa ketiganya, paling lama satu bulan dari sekarang, dan beri tahu satu rekan. Rencana yang diketahui orang lain lebih sering terlaksana.
        ! Ujian berikut terdiri atas lima pertanyaan. Anda boleh mengulanginya; nilai terbaik yang dipakai.`,
      },
      {
        title: 'Ujian akhir', minutes: 20,
        questions: [
          {
            prompt: 'Pimpinan meminta kode OTP Anda lewat nomor yang tidak dikenal. Apa yang Anda lakukan?',
            choices: ['Tidak memberikan kode, lalu mengonfirmasi lewat nomor yang sudah tersimpan', 'Memberikan kode karena mendesak', 'Membalas untuk meminta surat tugas', 'Meneruskan kode kepada rekan'],
            feedback: 'OTP tidak pernah diberikan kepada siapa pun. Konfirmasi dilakukan lewat saluran kedua.',
          },
          {
            prompt: 'Manakah kata sandi yang paling baik?',
            choices: ['Empat kata acak yang hanya dipakai pada satu layanan', 'Tanggal lahir ditambah tanda seru', 'Delapan karakter rumit yang dipakai di semua layanan', 'Nama instansi dan tahun'],
            feedback: 'Panjang dan tidak dipakai ulang lebih penting daripada rumit.',
          },
          {
            prompt: 'Apa dasar pemrosesan yang lazim bagi layanan wajib pemerintah daerah?',
            choices: ['Kewajiban hukum dan pelaksanaan tugas kepentingan umum', 'Persetujuan lewat centang pada formulir', 'Kepentingan komersial', 'Kebiasaan yang sudah lama'],
            feedback: 'Persetujuan tidak tepat ketika warga tidak dapat menolak layanan.',
          },
          {
            prompt: 'Berkas di komputer Anda tiba-tiba terkunci. Langkah pertama?',
            choices: ['Memutus perangkat dari jaringan tanpa mematikannya, lalu melapor', 'Memasang ulang sistem operasi', 'Membayar agar cepat terbuka', 'Menyalin berkas ke komputer lain'],
            feedback: 'Memutus jaringan menghentikan penyebaran dan menjaga jejak.',
          },
          {
            prompt: 'Warga meminta salinan data tentang dirinya. Berapa lama batas waktu menjawabnya?',
            choices: ['Paling lambat 3 x 24 jam sejak permintaan diterima', '30 hari kerja', 'Tidak perlu dijawab', 'Setelah ada perintah pengadilan'],
            feedback: 'Permintaan akses dijawab paling lambat 3 x 24 jam; catat waktu penerimaannya.',
          },
        ],
      },
    ],
  ],
};
