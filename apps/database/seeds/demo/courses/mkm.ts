import type { CourseScript } from './course-script';

export const MKM: CourseScript = {
  summary: 'Bagi pengelola program kesehatan dan kepala puskesmas: membaca data derajat kesehatan, memilih masalah yang didahulukan, merencanakan, menggerakkan warga, dan menanggapi kejadian luar biasa.',
  modules: [
    [
      {
        title: 'Membaca data derajat kesehatan', minutes: 90,
        text: `
        Angka kesehatan hanya berarti bila dibandingkan: dengan tahun lalu, dengan wilayah tetangga, dan dengan jumlah penduduk yang berisiko.
        ## Ukuran yang paling sering dipakai
        | Ukuran | Menjawab | Contoh penyebut |
        | Insidensi | Berapa kasus baru? | Penduduk berisiko selama setahun |
        | Prevalensi | Berapa orang sedang sakit? | Seluruh penduduk pada satu waktu |
        | Cakupan | Berapa sasaran terlayani? | Seluruh sasaran, bukan yang datang |
        | Angka kematian kasus | Seberapa berat penyakitnya? | Seluruh penderita |
        ## Jebakan
        - Jumlah kasus naik karena pencatatan membaik, bukan karena penyakit bertambah.
        - Cakupan 95 persen di kota menyembunyikan satu kelurahan dengan 60 persen.
        - Persentase dari sepuluh orang berubah besar karena satu orang.
        ! Sebelum menyimpulkan, tulis pembilang dan penyebutnya dengan kata-kata lengkap. Separuh kesalahan terlihat pada saat itu.`,
      },
      {
        title: 'Memilih masalah yang didahulukan', minutes: 75,
        text: `
        Semua masalah penting, tetapi tenaga dan anggaran terbatas. Cara memilih yang terbuka membuat keputusan dapat dijelaskan kepada lintas sektor dan warga.
        ## Metode USG
        Beri nilai 1 sampai 5 untuk setiap masalah: urgency (seberapa mendesak), seriousness (seberapa besar akibatnya), dan growth (seberapa cepat memburuk bila dibiarkan).
        | Masalah | U | S | G | Jumlah |
        | Balita stunting | 4 | 5 | 4 | 13 |
        | Hipertensi tidak terkendali | 4 | 4 | 4 | 12 |
        | Demam berdarah | 5 | 4 | 5 | 14 |
        ## Menjaga keadilan
        Nilai diberikan sendiri-sendiri, lalu dibahas bila berbeda lebih dari satu angka. Undang kader dan perwakilan kelurahan: masalah yang tidak tercatat di fasilitas sering hanya diketahui oleh mereka.`,
      },
      {
        title: 'Latihan: potret satu kelurahan', minutes: 60,
        text: `
        Pilih satu kelurahan di wilayah kerja Anda.
        1. Kumpulkan lima angka terpenting tiga tahun terakhir beserta penyebutnya.
        2. Gambarkan pada grafik garis; tandai perubahan cara pencatatan.
        3. Bandingkan dengan rata-rata kecamatan.
        4. Wawancarai dua kader: masalah apa yang tidak terlihat pada angka itu?
        5. Lakukan pemilihan dengan USG bersama paling sedikit tiga orang.
        Hasilnya satu halaman. Lampirkan sumber setiap angka agar rekan Anda dapat menghitung ulang.`,
      },
    ],
    [
      {
        title: 'Dari masalah ke penyebab yang dapat diubah', minutes: 75,
        text: `
        Program yang baik menyasar penyebab, bukan gejala. Tanyakan "mengapa" sampai jawabannya dapat Anda pengaruhi.
        ## Contoh
        1. Mengapa cakupan imunisasi rendah? Banyak anak tidak datang pada jadwal kedua.
        2. Mengapa tidak datang? Orang tua tidak tahu tanggalnya.
        3. Mengapa tidak tahu? Kartu hanya memuat tanggal pertama.
        4. Mengapa? Petugas menulis tanggal berikutnya bila sempat.
        Penyebab yang dapat diubah adalah cara menulis kartu dan mengingatkan, bukan "kesadaran masyarakat rendah". Kalimat terakhir itu hampir selalu berarti kita belum cukup bertanya.
        ## Tiga kelompok penyebab
        - Perilaku: pengetahuan, kebiasaan, kepercayaan.
        - Lingkungan: air, sanitasi, pangan, jarak.
        - Pelayanan: jadwal, sikap, biaya, mutu.`,
      },
      {
        title: 'Menyusun rencana usulan dan pelaksanaan', minutes: 90,
        text: `
        Rencana Usulan Kegiatan (RUK) menjawab apa yang diperlukan tahun depan; Rencana Pelaksanaan Kegiatan (RPK) menjawab siapa mengerjakan apa setelah anggaran tersedia.
        | Unsur | Pertanyaan pemeriksa |
        | Sasaran | Siapa dan berapa orang, di mana? |
        | Target | Angka berapa, pada tanggal berapa? |
        | Kegiatan | Apakah menyentuh penyebab yang dipilih? |
        | Kebutuhan | Orang, barang, dan biaya apa yang benar-benar kurang? |
        | Ukuran | Siapa mencatat, kapan, dari sumber mana? |
        ## Lokakarya mini
        Bahas kemajuan setiap bulan bersama petugas dan setiap tiga bulan bersama lintas sektor. Bawa satu grafik dan satu permintaan. Kelurahan, sekolah, dan tim penggerak PKK lebih mudah membantu bila tahu persis apa yang diminta.`,
      },
      {
        title: 'Latihan: satu kegiatan yang lengkap', minutes: 60,
        text: `
        Ambil satu penyebab dari latihan sebelumnya dan susun satu kegiatan.
        ## Isi
        - Sasaran dengan nama wilayah dan jumlahnya.
        - Target yang dapat gagal. Target yang pasti tercapai tidak memberi pengetahuan.
        - Tiga langkah pertama dengan tanggal dan nama.
        - Satu ukuran proses setiap minggu dan satu ukuran hasil setiap tiga bulan.
        Minta rekan dari puskesmas lain memeriksa: dapatkah ia menjalankannya tanpa bertanya kepada Anda?`,
      },
    ],
    [
      {
        title: 'Promosi kesehatan yang mengubah kebiasaan', minutes: 90,
        text: `
        Orang jarang mengubah kebiasaan karena informasi. Mereka berubah ketika pilihan yang sehat menjadi mudah, biasa dilakukan orang sekitarnya, dan diingatkan pada saat yang tepat.
        ## Empat pertanyaan
        1. Mudahkah? Kurangi langkah, jarak, dan biaya.
        2. Menarikkah? Tunjukkan manfaat yang dirasakan minggu ini, bukan dua puluh tahun lagi.
        3. Dilakukan orang lainkah? Ceritakan keluarga di kelurahan yang sama.
        4. Tepat waktukah? Ingatkan sehari sebelum jadwal, bukan sebulan.
        ## Bahasa
        Gunakan kata yang dipakai warga. Uji materi kepada lima orang dan minta mereka menceritakan kembali; bila ceritanya berbeda, materinya yang diperbaiki.
        ! Jangan mempermalukan. Keluarga yang malu tidak datang lagi ke posyandu.`,
      },
      {
        title: 'Memberdayakan kader dan warga', minutes: 75,
        text: `
        Kader adalah warga yang menolong tetangganya, bukan petugas tanpa gaji. Hargai waktunya.
        ## Yang membuat kader bertahan
        - Tugas yang jelas dan sedikit: tiga hal, bukan tiga belas.
        - Alat yang berfungsi dan formulir yang benar-benar dipakai.
        - Kabar balik: apa yang berubah karena catatannya.
        - Pengakuan di depan warga.
        ## Musyawarah masyarakat
        Sampaikan data kelurahan itu sendiri dalam satu gambar. Biarkan warga memilih satu hal yang akan mereka kerjakan, lalu sepakati siapa membantu apa. Puskesmas mendukung; keputusan milik warga.`,
      },
      {
        title: 'Latihan: merancang satu pengingat', minutes: 60,
        text: `
        Rancang satu pengingat untuk satu perilaku, misalnya jadwal imunisasi kedua atau kontrol tekanan darah.
        1. Tulis perilakunya sebagai tindakan yang dapat dilihat.
        2. Pilih waktu, saluran, dan pengirim yang dipercaya.
        3. Tulis pesannya paling banyak 30 kata.
        4. Uji kepada lima orang, perbaiki, lalu jalankan selama dua minggu.
        5. Bandingkan kedatangan dengan dua minggu sebelumnya.
        Periksa juga pelindungan data: pesan kepada keluarga tidak menyebut diagnosis.`,
      },
    ],
    [
      {
        title: 'Surveilans: mencatat untuk bertindak', minutes: 75,
        text: `
        Surveilans adalah kegiatan mengumpulkan, mengolah, dan menyebarkan data secara terus-menerus agar tindakan diambil tepat waktu. Data yang tidak mengubah tindakan hanyalah arsip.
        ## Mutu laporan
        | Ukuran | Artinya |
        | Ketepatan | Laporan mingguan diterima pada harinya |
        | Kelengkapan | Semua unit melapor, termasuk laporan nihil |
        | Ketelitian | Definisi kasus dipakai sama oleh semua petugas |
        ## Laporan nihil
        Tidak ada kasus berbeda dengan tidak ada laporan. Unit yang diam perlu ditelepon pada hari itu juga.
        ## Membaca pola
        Bandingkan minggu ini dengan minggu yang sama pada tahun-tahun sebelumnya. Kenaikan dua kali lipat di satu kelurahan lebih penting daripada kenaikan kecil di seluruh kota.`,
      },
      {
        title: 'Sepuluh langkah menghadapi kejadian luar biasa', minutes: 90,
        text: `
        Kecepatan hari pertama menentukan besarnya kejadian. Langkah berikut sering berjalan bersamaan.
        1. Pastikan diagnosis dengan pemeriksaan beberapa penderita.
        2. Pastikan bahwa jumlahnya memang melebihi keadaan biasa.
        3. Laporkan kepada dinas kesehatan pada hari yang sama.
        4. Susun definisi kasus: siapa, di mana, kapan, gejala apa.
        5. Cari kasus lain dari rumah ke rumah dan di fasilitas.
        6. Gambarkan menurut orang, tempat, dan waktu.
        7. Duga sumber dan cara penularannya.
        8. Kendalikan sumber tanpa menunggu kepastian penuh.
        9. Beri tahu warga dengan jujur dan tenang.
        10. Tulis laporan, dan perbaiki kesiapan.
        ## Kurva epidemi
        Gambarkan jumlah kasus menurut tanggal mulai sakit. Puncak tunggal yang tajam mengarah pada sumber bersama, misalnya makanan; puncak bertingkat mengarah pada penularan antarorang.`,
      },
      {
        title: 'Latihan: kasus keracunan di sekolah', minutes: 60,
        text: `
        Pukul 10.30 seorang guru menelepon: 23 murid muntah setelah makan bersama.
        ## Kerjakan
        1. Tulis tiga pertanyaan pertama Anda kepada guru itu.
        2. Susun definisi kasus dalam satu kalimat.
        3. Buat daftar makanan dan tabel siapa makan apa.
        4. Tentukan contoh yang diambil dan siapa yang membawanya.
        5. Tulis pesan 50 kata kepada orang tua.
        Bahas dengan rekan: keputusan mana yang diambil sebelum hasil laboratorium ada, dan mengapa?`,
      },
    ],
    [
      {
        title: 'Menilai program dengan jujur', minutes: 75,
        text: `
        Evaluasi menjawab empat pertanyaan: apakah dikerjakan, apakah menjangkau, apakah berubah, dan apakah sepadan.
        | Tingkat | Contoh ukuran |
        | Masukan | Dana, tenaga, alat tersedia tepat waktu |
        | Proses | Kegiatan terlaksana menurut rencana |
        | Keluaran | Sasaran yang terlayani |
        | Dampak | Kasus, kematian, atau kebiasaan berubah |
        ## Dari evaluasi ke tindak lanjut
        Pilih satu dari tiga: teruskan, perbaiki, hentikan. Menghentikan program yang tidak bekerja memberi ruang bagi program yang bekerja. Catat alasannya agar pengganti Anda tidak mengulanginya.`,
      },
      {
        title: 'Rencana tindak lanjut Anda', minutes: 75,
        text: `
        Gabungkan hasil latihan menjadi rencana tiga bulan.
        1. Masalah terpilih dengan angka awal.
        2. Penyebab yang akan diubah.
        3. Satu kegiatan, satu pengingat, satu ukuran mingguan.
        4. Dukungan yang diminta dari kepala dinas atau camat.
        5. Tanggal tinjauan bersama atasan.
        ! Bawa rencana ini ke lokakarya mini berikutnya. Minta satu keputusan, dan catat siapa yang menjanjikannya.`,
      },
      {
        title: 'Kuis akhir', minutes: 30,
        questions: [
          { prompt: 'Cakupan kota 95 persen, tetapi satu kelurahan hanya 60 persen. Langkah pertama yang tepat?', choices: ['Mencari penyebab di kelurahan itu', 'Melaporkan program berhasil', 'Menambah anggaran seluruh kota', 'Mengganti penyebutnya'], feedback: 'Rata-rata menyembunyikan wilayah yang tertinggal.' },
          { prompt: 'Ukuran yang menunjukkan kasus baru dalam satu kurun waktu disebut?', choices: ['Insidensi', 'Prevalensi', 'Cakupan', 'Angka kematian kasus'], feedback: 'Insidensi menghitung kasus baru pada penduduk berisiko.' },
          { prompt: 'Sebuah unit tidak mengirim laporan mingguan. Apa artinya?', choices: ['Belum diketahui; unit itu perlu dihubungi hari ini', 'Tidak ada kasus', 'Unit itu sedang libur', 'Laporan dapat diisi nol'], feedback: 'Laporan nihil berbeda dengan tidak ada laporan.' },
          { prompt: 'Kurva epidemi menunjukkan satu puncak tajam. Dugaan awal yang paling masuk akal?', choices: ['Sumber bersama, misalnya makanan', 'Penularan antarorang yang berlangsung lama', 'Kesalahan pencatatan', 'Musim kemarau'], feedback: 'Puncak tunggal yang tajam mengarah pada sumber bersama.' },
          { prompt: 'Kapan sumber penularan dikendalikan?', choices: ['Segera setelah ada dugaan yang masuk akal', 'Setelah semua hasil laboratorium keluar', 'Setelah laporan akhir selesai', 'Setelah kasus berhenti sendiri'], feedback: 'Menunggu kepastian penuh berarti membiarkan penularan berlanjut.' },
          { prompt: 'Kalimat mana yang paling menunjukkan penyebab yang dapat diubah?', choices: ['Kartu tidak memuat tanggal kunjungan berikutnya', 'Kesadaran masyarakat rendah', 'Budaya setempat kuat', 'Anggaran selalu kurang'], feedback: 'Penyebab yang baik langsung menunjukkan tindakannya.' },
        ],
      },
    ],
  ],
};
