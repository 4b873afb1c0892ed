import type { CourseScript } from './course-script';

export const MPD: CourseScript = {
  summary: 'Bagi perencana dan pelaksana program di daerah: menyusun, menjadwalkan, menjalankan, dan melaporkan satu proyek nyata unit kerja, dari kerangka logis sampai serah terima.',
  modules: [
    [
      {
        title: 'Proyek, program, dan pekerjaan rutin', minutes: 60,
        text: `
        Proyek adalah pekerjaan yang memiliki awal, akhir, dan hasil yang belum pernah ada. Pelayanan loket adalah pekerjaan rutin; memindahkan loket itu ke gedung baru adalah proyek. Perbedaan ini penting karena proyek yang dikelola seperti pekerjaan rutin tidak pernah selesai.
        ## Lima tahap
        1. Gagasan: masalah apa yang hendak diatasi, dan siapa yang merasakannya.
        2. Perencanaan: hasil, jadwal, biaya, orang, dan risiko.
        3. Pelaksanaan: pekerjaan dibagi dan dikerjakan.
        4. Pengendalian: kenyataan dibandingkan dengan rencana setiap minggu.
        5. Penutupan: hasil diserahkan, pelajaran dicatat.
        ## Tanda proyek yang belum siap dimulai
        - Hasilnya ditulis sebagai kegiatan ("melaksanakan sosialisasi"), bukan keadaan ("80 persen RT memiliki data rumah tangga terbaru").
        - Tidak ada satu orang yang bertanggung jawab atas hasil.
        - Tanggal selesainya sama dengan akhir tahun anggaran, tanpa alasan lain.
        ! Tulis satu proyek nyata dari unit Anda dalam satu kalimat: siapa yang keadaannya berubah, menjadi apa, dan kapan. Proyek ini Anda pakai sampai akhir pelatihan.`,
      },
      {
        title: 'Kerangka logis dalam satu halaman', minutes: 120,
        text: `
        Kerangka logis menghubungkan pekerjaan dengan akibatnya. Dibaca dari bawah ke atas ia menjawab "lalu apa?", dibaca dari atas ke bawah ia menjawab "bagaimana caranya?".
        | Tingkat | Pertanyaan | Contoh |
        | Tujuan | Perubahan apa yang dirasakan warga? | Waktu tunggu akta turun dari 9 menjadi 3 hari |
        | Hasil | Apa yang berubah pada layanan? | Semua berkas diperiksa pada hari yang sama |
        | Keluaran | Apa yang diserahkan proyek? | Meja pemeriksaan depan dan panduan periksa |
        | Kegiatan | Apa yang dikerjakan? | Menyusun panduan, melatih enam petugas |
        ## Ukuran dan asumsi
        Setiap baris memerlukan satu ukuran, satu sumber data, dan satu asumsi. Asumsi adalah hal di luar kendali Anda yang harus benar agar tingkat berikutnya tercapai, misalnya "jaringan kantor tersedia pada jam layanan". Asumsi yang rapuh akan menjadi risiko pada modul ketiga.
        ## Latihan
        1. Isi keempat baris untuk proyek Anda.
        2. Tukarkan dengan rekan, dan minta ia bertanya "lalu apa?" pada setiap baris.
        3. Hapus kegiatan yang tidak menghasilkan keluaran mana pun.`,
      },
    ],
    [
      {
        title: 'Lingkup: apa yang termasuk dan apa yang tidak', minutes: 90,
        text: `
        Sebagian besar proyek yang terlambat sebenarnya membesar. Lingkup yang tertulis melindungi tim, pimpinan, dan warga dari janji yang diam-diam bertambah.
        ## Memecah pekerjaan
        Mulailah dari keluaran, lalu pecah sampai setiap bagian dapat dikerjakan satu orang dalam paling lama dua minggu dan dapat diperiksa selesai atau belum. Bagian terkecil itu disebut paket kerja.
        - Panduan periksa: draf, uji coba di satu loket, perbaikan, pengesahan.
        - Pelatihan petugas: bahan, jadwal, pelaksanaan, penilaian.
        - Meja depan: denah, perabot, papan petunjuk.
        ## Daftar "tidak termasuk"
        Tulis tiga hal yang mungkin disangka termasuk. Contoh: "tidak termasuk perubahan aplikasi". Daftar ini sering lebih berguna daripada daftar yang termasuk.
        ! Setiap permintaan baru dijawab dengan satu pertanyaan: paket kerja mana yang diganti, ditunda, atau ditambah waktunya?`,
      },
      {
        title: 'Jadwal dan jalur kritis', minutes: 90,
        text: `
        Jadwal yang baik menunjukkan urutan, bukan hanya tanggal. Tanyakan untuk setiap paket kerja: apa yang harus selesai sebelum ini dimulai?
        | Paket | Lama (hari) | Setelah |
        | A. Draf panduan | 5 | - |
        | B. Uji coba | 5 | A |
        | C. Pesan perabot | 10 | - |
        | D. Latih petugas | 3 | B |
        | E. Buka layanan | 1 | C, D |
        ## Membaca tabel
        Jalur A-B-D-E memerlukan 14 hari, jalur C-E memerlukan 11 hari. Jalur terpanjang menentukan tanggal selesai dan disebut jalur kritis. Perabot boleh terlambat tiga hari tanpa akibat; draf panduan tidak boleh terlambat sehari pun.
        ## Kebiasaan yang menolong
        - Perkirakan lama pekerjaan bersama orang yang mengerjakannya.
        - Sisakan waktu untuk pengesahan dan hari libur.
        - Periksa jalur kritis setiap Senin; paket lain cukup setiap dua minggu.`,
      },
      {
        title: 'Biaya dan kurva S', minutes: 90,
        text: `
        Anggaran menjawab berapa; rencana penarikan menjawab kapan. Keduanya perlu, karena uang yang tersedia pada bulan yang salah tidak dapat dipakai.
        ## Menyusun biaya
        1. Tulis kebutuhan setiap paket kerja: orang, barang, jasa, perjalanan.
        2. Gunakan standar harga yang berlaku di daerah Anda.
        3. Jumlahkan per bulan menurut jadwal, bukan dibagi rata.
        ## Kurva S
        Gambarkan persentase pekerjaan kumulatif menurut rencana dan menurut kenyataan pada satu grafik. Garis kenyataan di bawah garis rencana berarti terlambat; jarak mendatarnya menunjukkan berapa lama. Serapan anggaran yang tinggi dengan kurva yang tertinggal adalah tanda bahaya: uang habis lebih cepat daripada pekerjaan selesai.
        ## Latihan
        Susun rencana biaya bulanan proyek Anda dan gambarkan kurva rencananya. Tandai bulan dengan kemiringan paling curam; pada bulan itulah Anda memerlukan dukungan paling banyak.`,
      },
    ],
    [
      {
        title: 'Daftar risiko yang dipakai, bukan disimpan', minutes: 90,
        text: `
        Risiko adalah kejadian yang belum tentu terjadi. Bila sudah pasti, ia adalah masalah dan perlu ditangani hari ini.
        | Risiko | Kemungkinan | Akibat | Tindakan | Penanggung jawab |
        | Pengesahan panduan tertunda | Sedang | Besar | Bahas draf sebelum resmi diajukan | Ketua tim |
        | Petugas terlatih dipindahkan | Kecil | Besar | Latih dua cadangan | Kasubbag |
        | Perabot terlambat | Besar | Kecil | Pakai meja sementara | Pengelola barang |
        ## Menulis risiko dengan benar
        Gunakan pola sebab, kejadian, akibat: "Karena pejabat pengesah sering dinas luar, pengesahan dapat tertunda, sehingga pembukaan layanan mundur." Kalimat seperti itu langsung menunjukkan tindakannya.
        ## Empat pilihan
        - Hindari dengan mengubah rencana.
        - Kurangi kemungkinan atau akibatnya.
        - Alihkan kepada pihak yang lebih mampu.
        - Terima dengan sadar, dan catat alasannya.`,
      },
      {
        title: 'Pemangku kepentingan dan kebiasaan memberi kabar', minutes: 90,
        text: `
        Proyek jarang gagal karena teknik. Proyek gagal karena seseorang yang penting mendengar terlambat.
        ## Memetakan
        Tempatkan setiap pihak pada dua sumbu: seberapa besar pengaruhnya dan seberapa besar kepentingannya.
        - Pengaruh besar, kepentingan besar: libatkan dalam keputusan.
        - Pengaruh besar, kepentingan kecil: beri kabar singkat dan jangan mengejutkan.
        - Pengaruh kecil, kepentingan besar: dengarkan; merekalah pengguna hasil.
        - Keduanya kecil: beri tahu seperlunya.
        ## Satu halaman kabar
        Setiap dua minggu kirim satu halaman: yang selesai, yang berikutnya, yang menghambat, dan keputusan yang diminta. Tulis permintaan keputusan paling atas, dengan tanggal.
        ! Warga pengguna layanan hampir selalu masuk kelompok ketiga. Rencanakan satu cara agar suara mereka terdengar sebelum rancangan dikunci.`,
      },
    ],
    [
      {
        title: 'Membentuk tim dan menyepakati cara kerja', minutes: 120,
        text: `
        Proyek kelompok dikerjakan empat sampai enam orang dari unit yang berbeda. Hasilnya adalah rancangan program pelayanan yang lebih efisien, cukup lengkap untuk diusulkan pada tahun berjalan.
        ## Peran
        | Peran | Tugas |
        | Pemilik proyek | Memutuskan lingkup dan menyediakan waktu tim |
        | Ketua tim | Menjaga jadwal dan memimpin rapat singkat |
        | Penjaga mutu | Memeriksa keluaran sebelum diserahkan |
        | Anggota | Menyelesaikan paket kerja dan melaporkan hambatan |
        ## Kesepakatan tim
        1. Rapat 15 menit dua kali seminggu, berdiri, dengan tiga pertanyaan: selesai apa, akan apa, terhambat apa.
        2. Satu tempat penyimpanan berkas; tidak ada versi di surel pribadi.
        3. Keputusan ditulis pada hari yang sama, beserta alasannya.
        ## Hasil bagian ini
        Unggah kesepakatan tim satu halaman dan daftar anggota. Simpan juga tanggal rapat untuk dua bulan ke depan.`,
      },
      {
        title: 'Mengukur keadaan sekarang', minutes: 150,
        text: `
        Rancangan tanpa keadaan awal tidak dapat dibuktikan berhasil. Ukur sekali dengan cara yang dapat diulang.
        ## Langkah
        1. Pilih satu layanan dan ikuti 20 permohonan dari awal sampai akhir.
        2. Catat waktu kerja, waktu menunggu, kunjungan ulang, dan alasan penolakan.
        3. Wawancarai lima warga dan lima petugas. Ajukan pertanyaan terbuka dan catat kata-katanya.
        4. Buat satu grafik dan satu kalimat kesimpulan.
        ## Menjaga data
        Samarkan identitas sejak pencatatan. Simpan hanya yang diperlukan untuk pengukuran, dan hapus catatan mentah setelah laporan selesai. Undang-Undang Nomor 27 Tahun 2022 berlaku juga bagi lembar pengamatan.
        ## Hasil bagian ini
        Satu halaman keadaan awal: cara mengukur, angka, dan tiga penyebab utama.`,
      },
      {
        title: 'Merancang dan menguji perubahan', minutes: 180,
        text: `
        Uji rancangan dalam ukuran kecil sebelum mengusulkannya. Uji coba satu loket selama lima hari memberi lebih banyak pengetahuan daripada satu bulan rapat.
        ## Merancang
        - Buang langkah yang tidak diminta aturan dan tidak dibutuhkan warga.
        - Gabungkan pemeriksaan yang dilakukan dua kali.
        - Pindahkan pemeriksaan ke tahap paling awal.
        - Baru sesudah itu pertimbangkan aplikasi.
        ## Menguji
        1. Tetapkan ukuran yang sama dengan keadaan awal.
        2. Tetapkan kapan uji coba dihentikan, termasuk bila hasilnya buruk.
        3. Catat keluhan petugas dan warga setiap hari.
        4. Bandingkan angka, lalu putuskan: teruskan, perbaiki, atau hentikan.
        ! Uji coba yang gagal tetap merupakan hasil. Laporkan apa yang dipelajari; jangan memperhalus angkanya.`,
      },
    ],
    [
      {
        title: 'Memantau setiap minggu', minutes: 75,
        text: `
        Pemantauan bertujuan mengambil keputusan, bukan mengisi formulir. Bila sebuah laporan tidak pernah mengubah keputusan, hentikan laporan itu.
        ## Tiga angka
        | Angka | Cara menghitung | Bertindak bila |
        | Kemajuan | Paket selesai dibagi paket rencana | Di bawah 90 persen selama dua minggu |
        | Jalur kritis | Hari terlambat pada jalur kritis | Lebih dari dua hari |
        | Biaya | Realisasi dibagi rencana | Lebih dari 110 persen |
        ## Rapat pengendalian
        Tiga puluh menit, hanya membahas yang menyimpang. Setiap penyimpangan pulang dengan satu tindakan, satu nama, dan satu tanggal.`,
      },
      {
        title: 'Menulis laporan yang dibaca', minutes: 60,
        text: `
        Pimpinan membaca halaman pertama. Tempatkan di sana hal yang perlu diputuskan.
        ## Susunan
        1. Kesimpulan: sesuai rencana, berisiko, atau terlambat.
        2. Keputusan yang diminta beserta pilihannya.
        3. Tiga angka dengan grafik kecil.
        4. Yang dipelajari sejak laporan terakhir.
        5. Lampiran bagi yang memerlukan rincian.
        ## Bahasa
        Tulis "pengesahan tertunda enam hari karena dua pejabat dinas luar", bukan "terdapat kendala teknis dan nonteknis". Kalimat pertama dapat ditindaklanjuti, yang kedua hanya dapat dimaklumi.`,
      },
    ],
    [
      {
        title: 'Presentasi hasil dan umpan balik', minutes: 75,
        text: `
        Presentasi berlangsung sepuluh menit, dilanjutkan tanya jawab sepuluh menit. Penilai membaca rancangan Anda lebih dahulu, jadi jangan membacakannya kembali.
        ## Alur
        1. Satu warga dan pengalamannya hari ini.
        2. Keadaan awal dalam satu angka.
        3. Perubahan yang diuji dan hasilnya.
        4. Biaya, jadwal, dan risiko terbesar.
        5. Permintaan kepada pimpinan.
        ## Memberi umpan balik
        - Sebut hal yang berhasil dengan contoh.
        - Ajukan satu pertanyaan yang memperjelas.
        - Usulkan satu perbaikan yang dapat dilakukan dalam sebulan.
        Catat umpan balik tanpa membela diri; jawab setelah semuanya terkumpul.`,
      },
      {
        title: 'Menutup proyek', minutes: 30,
        text: `
        Proyek ditutup ketika hasilnya diserahkan kepada unit yang akan menjalankannya, bukan ketika uangnya habis.
        ## Daftar penutupan
        - Keluaran diterima dan ditandatangani penerima.
        - Petugas tetap telah dilatih dan memiliki panduan.
        - Barang dan berkas diserahkan kepada pengelolanya.
        - Tiga pelajaran ditulis: dipertahankan, diubah, dihentikan.
        ! Jadwalkan satu tinjauan tiga bulan setelah penutupan. Ukur angka yang sama dengan keadaan awal.`,
      },
      {
        title: 'Kuis akhir', minutes: 30,
        questions: [
          { prompt: 'Manakah rumusan hasil proyek yang paling baik?', choices: ['Waktu tunggu akta turun dari 9 menjadi 3 hari pada bulan Juni', 'Terlaksananya sosialisasi pelayanan', 'Meningkatnya kualitas pelayanan', 'Tersusunnya rencana rapat'], feedback: 'Hasil yang baik menyebut keadaan yang berubah, ukurannya, dan waktunya.' },
          { prompt: 'Jalur A-B-D-E memerlukan 14 hari dan jalur C-E memerlukan 11 hari. Apa akibatnya bila paket C terlambat dua hari?', choices: ['Tanggal selesai tidak berubah', 'Proyek terlambat dua hari', 'Proyek selesai lebih cepat', 'Paket A harus diulang'], feedback: 'Paket C memiliki kelonggaran tiga hari karena tidak berada pada jalur kritis.' },
          { prompt: 'Serapan anggaran 70 persen, sedangkan pekerjaan baru 45 persen. Apa artinya?', choices: ['Uang habis lebih cepat daripada pekerjaan selesai', 'Proyek lebih cepat daripada rencana', 'Tidak ada yang perlu dilakukan', 'Kurva S tidak dapat dipakai'], feedback: 'Serapan tinggi bukan kemajuan. Bandingkan selalu dengan pekerjaan yang selesai.' },
          { prompt: 'Permintaan baru datang di tengah pelaksanaan. Apa tanggapan pertama tim?', choices: ['Menanyakan paket kerja mana yang diganti, ditunda, atau ditambah waktunya', 'Langsung mengerjakannya', 'Menolak tanpa pembahasan', 'Menyimpannya sampai proyek selesai'], feedback: 'Lingkup boleh berubah, asal akibatnya pada waktu dan biaya diputuskan bersama.' },
          { prompt: 'Kapan sebuah proyek ditutup?', choices: ['Ketika hasilnya diterima unit yang akan menjalankannya', 'Ketika anggaran habis', 'Ketika tahun berganti', 'Ketika ketua tim dimutasi'], feedback: 'Penutupan adalah serah terima hasil, disertai catatan pelajaran.' },
          { prompt: 'Pihak dengan pengaruh kecil dan kepentingan besar sebaiknya diperlakukan bagaimana?', choices: ['Didengarkan, karena merekalah pengguna hasil', 'Diabaikan', 'Diminta menandatangani semua keputusan', 'Diberi kabar setelah proyek selesai'], feedback: 'Pengguna layanan sering berada pada kelompok ini.' },
        ],
      },
    ],
  ],
};
