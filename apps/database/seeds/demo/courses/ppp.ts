import type { CourseScript } from './course-script';

export const PPP: CourseScript = {
  enrolmentRule: 'APPROVAL',
  summary: 'Memahami hak pengguna layanan, menyusun standar pelayanan dan maklumat, melayani dengan inklusif, menangani pengaduan, dan memperbaiki layanan dari survei kepuasan.',
  modules: [
    [
      {
        title: 'Asas pelayanan dan hak pengguna', minutes: 75,
        text: `
        Undang-Undang Nomor 25 Tahun 2009 menempatkan warga sebagai pemilik hak, bukan peminta bantuan. Perbedaannya terasa di loket: pemilik hak mendapat kepastian waktu, biaya, dan cara; peminta bantuan menunggu kebaikan hati.
        ## Asas yang paling sering diuji
        - Kepastian hukum: syarat yang tidak tertulis tidak boleh diminta.
        - Persamaan perlakuan: kenalan petugas menunggu pada antrean yang sama.
        - Keterbukaan: biaya dan lama layanan terlihat tanpa bertanya.
        - Ketepatan waktu: terlambat berarti memberi tahu lebih dahulu, bukan setelah ditanya.
        ## Hak yang jarang diberitahukan
        Pengguna layanan berhak mengetahui standar pelayanan, mengawasi pelaksanaannya, mendapat tanggapan atas pengaduan, dan diberi tahu ketika pelayanan menyimpang dari standar. Hak yang tidak diberitahukan sama dengan hak yang tidak diberikan.
        ## Kewajiban pengguna
        Warga juga berkewajiban memberi data yang benar dan memelihara sarana. Menyampaikan kewajiban dengan sopan di awal mencegah sebagian besar perselisihan di akhir.`,
      },
      {
        title: 'Latihan: berjalan sebagai pengguna', minutes: 60,
        text: `
        Tempuh satu layanan unit Anda sebagai warga biasa: dari mencari informasi di telepon sampai menerima hasil. Jangan memakai jalan masuk pegawai.
        ## Yang dicatat
        1. Berapa lama menemukan syarat yang benar, dan di berapa tempat syarat itu berbeda.
        2. Berapa kali Anda harus bertanya karena petunjuk tidak jelas.
        3. Lama menunggu dibandingkan janji layanan.
        4. Satu saat ketika Anda merasa dihargai, dan satu saat ketika tidak.
        Bandingkan catatan dengan rekan yang menempuh layanan yang sama. Perbedaan catatan Anda adalah ukuran ketidakpastian yang dirasakan warga.`,
      },
    ],
    [
      {
        title: 'Menyusun standar pelayanan dan maklumat', minutes: 120,
        text: `
        Standar pelayanan adalah janji yang dapat ditagih. Standar yang baik pendek, dipahami warga, dan sanggup dipenuhi pada hari tersibuk, bukan pada hari terbaik.
        ## Komponen yang terlihat oleh warga
        1. Persyaratan, tanpa kata "dan lain-lain".
        2. Sistem, mekanisme, dan prosedur dalam bentuk langkah.
        3. Jangka waktu penyelesaian, dihitung sejak berkas diterima.
        4. Biaya atau tarif, termasuk ketika nol rupiah.
        5. Produk pelayanan yang diterima.
        6. Saluran pengaduan, saran, dan masukan.
        ## Menetapkan waktu yang jujur
        Ambil data tiga bulan terakhir dan lihat berapa hari yang dibutuhkan oleh sembilan dari sepuluh permohonan. Itulah janji yang jujur. Menjanjikan rata-rata berarti mengecewakan separuh warga.
        ## Maklumat
        Maklumat pelayanan ditandatangani pimpinan dan memuat kesanggupan melaksanakan standar serta akibat bila tidak dipenuhi. Tempel di tempat yang dilihat sebelum mengambil nomor antrean. Standar dibahas bersama masyarakat dan ditinjau secara berkala, karena janji yang dibuat sendirian biasanya menguntungkan pembuatnya.`,
      },
      {
        title: 'Latihan: menulis satu standar', minutes: 105,
        text: `
        Pilih satu layanan dengan jumlah permohonan terbanyak di unit Anda dan tulis standarnya dalam satu halaman.
        ## Langkah
        1. Hitung waktu penyelesaian tiga bulan terakhir, urutkan, dan ambil nilai pada urutan 90 persen.
        2. Tulis persyaratan, lalu coret yang tidak memiliki dasar aturan atau sudah tersedia di basis data pemerintah.
        3. Gambarkan prosedur paling banyak tujuh langkah.
        4. Minta dua warga membacanya; tandai setiap kata yang mereka tanyakan.
        5. Perbaiki, lalu serahkan kepada atasan sebagai usulan.
        Standar yang lulus latihan ini dapat dibacakan di loket dalam dua menit.`,
      },
    ],
    [
      {
        title: 'Perilaku melayani dan layanan inklusif', minutes: 100,
        text: `
        Keramahan tanpa kepastian terasa seperti basa-basi, sedangkan kepastian tanpa keramahan terasa seperti hukuman. Pelayanan prima memerlukan keduanya, dan keduanya dapat dilatih.
        ## Tiga kalimat yang membantu
        - "Saya periksa dahulu, mohon tunggu lima menit." Lalu kembali pada menit kelima.
        - "Yang belum lengkap hanya satu, dan ini cara melengkapinya."
        - "Saya keliru tadi. Ini yang benar."
        ## Inklusif berarti direncanakan
        Warga lanjut usia, penyandang disabilitas, ibu hamil, dan warga yang tidak lancar membaca bukan pengecualian, melainkan bagian tetap dari pengguna. Sediakan tempat duduk di dekat loket, huruf besar pada formulir, pendamping baca, dan jalan kursi roda yang benar-benar dapat dilalui. Tanyakan cara membantu kepada orangnya, bukan kepada pendampingnya.
        ## Ketika warga marah
        Dengarkan sampai selesai, sebutkan kembali inti masalahnya, lalu sampaikan apa yang dapat Anda lakukan hari ini. Kemarahan biasanya turun ketika seseorang merasa dipahami, bahkan sebelum masalahnya selesai.`,
      },
      {
        title: 'Latihan: pemeriksaan keterjangkauan', minutes: 80,
        text: `
        Periksa ruang layanan dan situs unit Anda dengan sudut pandang empat pengguna: kursi roda, penglihatan rendah, tidak lancar membaca, dan hanya memiliki telepon sederhana.
        ## Langkah
        1. Telusuri jalan dari gerbang sampai loket dan catat setiap rintangan.
        2. Bacalah formulir dari jarak satu meter; tandai huruf yang tidak terbaca.
        3. Minta seseorang membacakan petunjuk; ukur apakah satu kali mendengar sudah cukup.
        4. Coba temukan syarat layanan dari telepon dengan sambungan lambat.
        Pilih dua perbaikan yang dapat dilakukan minggu ini tanpa anggaran, kerjakan, dan catat hasilnya.`,
      },
    ],
    [
      {
        title: 'Menangani pengaduan sebagai masukan', minutes: 100,
        text: `
        Satu pengaduan mewakili banyak warga yang diam. Unit dengan pengaduan yang bertambah setelah saluran dibuka tidak menjadi lebih buruk; unit itu mulai mendengar.
        ## Alur yang dapat dipertanggungjawabkan
        1. Terima dan beri nomor, lewat saluran mana pun datangnya.
        2. Telaah: apakah wewenang unit ini, dan apa buktinya.
        3. Tanggapi dalam batas waktu dengan kalimat yang dimengerti.
        4. Selesaikan dan tanyakan apakah pelapor menganggapnya selesai.
        5. Catat penyebabnya agar tidak terulang.
        Instansi memakai SP4N-LAPOR! sebagai saluran nasional. Pengaduan yang bukan wewenang diteruskan, bukan dikembalikan kepada warga. Identitas pelapor dijaga, terutama ketika yang diadukan adalah perilaku petugas.
        ## Menulis tanggapan
        Mulai dengan inti masalah menurut warga, lanjutkan dengan apa yang terjadi, apa yang sudah dilakukan, dan kapan selesai. Hindari kalimat yang menyalahkan sistem. Permintaan maaf yang jelas tidak mengurangi wibawa instansi.`,
      },
      {
        title: 'Latihan: menjawab tiga pengaduan', minutes: 80,
        text: `
        Ambil tiga pengaduan nyata dari unit Anda, samarkan identitas pelapornya, dan tulis tanggapan baru untuk masing-masing.
        ## Langkah
        1. Rumuskan inti masalah dalam satu kalimat menurut pelapor.
        2. Cari penyebab dengan bertanya "mengapa" sampai empat kali.
        3. Tulis tanggapan paling banyak 120 kata.
        4. Bacakan kepada rekan yang tidak mengetahui perkaranya; minta ia menyebutkan apa yang akan terjadi selanjutnya.
        Bila rekan Anda tidak dapat menyebutkannya, tanggapan itu belum selesai. Kumpulkan penyebab ketiga pengaduan dan lihat apakah ada yang sama.`,
      },
    ],
    [
      {
        title: 'Survei kepuasan dan perbaikan', minutes: 80,
        text: `
        Survei kepuasan masyarakat mengukur sembilan unsur, dari persyaratan sampai sarana pengaduan. Angkanya berguna bila dibaca sebagai pertanyaan: unsur mana yang turun, pada layanan mana, dan apa yang berubah sebelumnya.
        ## Membaca angka dengan jujur
        - Lihat jumlah responden sebelum melihat nilainya.
        - Bandingkan dengan periode yang sama, bukan dengan bulan terbaik.
        - Baca jawaban terbuka lebih dahulu; di sanalah alasannya.
        - Jangan mengumpulkan survei hanya dari warga yang sudah selesai dan puas.
        ## Dari angka ke perbaikan
        Pilih satu unsur dengan nilai terendah, tetapkan satu perubahan, jalankan empat minggu, lalu ukur lagi dengan pertanyaan yang sama. Umumkan hasilnya di ruang layanan: "Anda menyampaikan, kami mengubah." Warga yang melihat jawabannya akan mengisi survei berikutnya dengan sungguh-sungguh.`,
      },
      {
        title: 'Latihan: satu siklus perbaikan', minutes: 70,
        text: `
        Gunakan hasil survei terakhir unit Anda. Bila belum ada, tanyakan tiga pertanyaan kepada sepuluh warga hari ini.
        ## Langkah
        1. Tulis unsur terendah dan dua kutipan warga yang menjelaskannya.
        2. Tetapkan satu perubahan kecil, penanggung jawab, dan tanggal pengukuran ulang.
        3. Buat pengumuman satu paragraf tentang perubahan itu.
        4. Sampaikan kepada atasan dan minta satu tanggapan.
        Simpan catatan Anda. Setelah empat minggu, kembali ke pelajaran ini dan bandingkan hasilnya.`,
      },
      {
        title: 'Kuis akhir', minutes: 30,
        questions: [
          { prompt: 'Petugas meminta dokumen yang tidak tercantum dalam standar pelayanan. Asas yang dilanggar?', choices: ['Kepastian hukum', 'Keramahan', 'Efisiensi anggaran', 'Kerahasiaan'], feedback: 'Syarat yang tidak tertulis tidak boleh diminta.' },
          { prompt: 'Janji waktu layanan yang jujur diambil dari?', choices: ['Waktu yang dipenuhi sembilan dari sepuluh permohonan', 'Hari tercepat', 'Rata-rata tiga hari', 'Perkiraan pimpinan'], feedback: 'Menjanjikan rata-rata berarti mengecewakan separuh warga.' },
          { prompt: 'Pengaduan yang bukan wewenang unit Anda sebaiknya?', choices: ['Diteruskan kepada yang berwenang dan pelapor diberi tahu', 'Dikembalikan kepada warga', 'Diarsipkan', 'Dijawab seadanya'], feedback: 'Warga tidak perlu mengetahui pembagian tugas kita.' },
          { prompt: 'Kepada siapa Anda bertanya cara membantu seorang pengguna kursi roda?', choices: ['Kepada orangnya langsung', 'Kepada pendampingnya', 'Kepada atasan', 'Tidak perlu bertanya'], feedback: 'Menghargai berarti berbicara dengan orangnya.' },
          { prompt: 'Hal pertama yang dilihat pada hasil survei kepuasan?', choices: ['Jumlah responden', 'Nilai tertinggi', 'Peringkat antarunit', 'Warna grafik'], feedback: 'Nilai tanpa jumlah responden tidak berarti.' },
        ],
      },
    ],
  ],
};
