import type { CourseScript } from './course-script';

export const KKT: CourseScript = {
  summary: 'Bagi guru dan pengelola sekolah: memahami arah kurikulum, menyusun alur tujuan dan perangkat ajar, mengajar murid yang beragam, menilai untuk memperbaiki, dan merencanakan penerapan di sekolah.',
  modules: [
    [
      {
        title: 'Apa yang berubah, apa yang tetap', minutes: 90,
        text: `
        Kurikulum berganti, tetapi pertanyaannya tetap: apa yang perlu dipahami murid, bagaimana kita tahu ia sudah paham, dan apa yang kita lakukan bila belum. Guru yang menjawab ketiganya dapat memakai kurikulum apa pun.
        ## Arah yang perlu dipahami
        - Materi esensial didahulukan agar ada waktu untuk pendalaman.
        - Capaian ditulis per fase, bukan per tahun, sehingga sekolah dapat mengatur kecepatannya.
        - Asesmen dipakai untuk memperbaiki pembelajaran sebelum dipakai untuk rapor.
        - Sekolah menyusun kurikulumnya sendiri menurut keadaan murid dan lingkungannya.
        ## Yang tetap
        Hubungan yang baik dengan murid, penjelasan yang jelas, latihan yang cukup, dan umpan balik yang segera. Tidak ada aplikasi yang menggantikan keempatnya.
        ! Dokumen resmi selalu lebih baru daripada ringkasannya. Biasakan memeriksa [Rumah Pendidikan](https://rumah.pendidikan.go.id) sebelum menyusun rencana tahun ajaran.`,
      },
      {
        title: 'Latihan: membaca satu fase', minutes: 90,
        text: `
        Pilih mata pelajaran dan fase yang Anda ajar.
        1. Baca rumusan capaian seluruh fase, bukan hanya kelas Anda.
        2. Garis bawahi kata kerja dan kata benda utamanya.
        3. Tandai bagian yang biasanya sulit bagi murid Anda, beserta buktinya.
        4. Bandingkan dengan guru kelas sebelum dan sesudah Anda: di mana pengulangan, di mana lompatan?
        Hasilnya satu halaman untuk dibahas dalam komunitas belajar guru. Sepakati satu hal yang akan dikurangi agar yang sulit mendapat waktu.`,
      },
    ],
    [
      {
        title: 'Dari capaian ke tujuan pembelajaran', minutes: 120,
        text: `
        Capaian pembelajaran adalah tujuan besar pada akhir fase. Tujuan pembelajaran adalah potongan yang dapat dicapai dalam beberapa pertemuan dan dapat diperiksa.
        ## Dua unsur
        Setiap tujuan memuat kompetensi (apa yang dapat dilakukan murid) dan lingkup materi (tentang apa).
        | Kurang jelas | Lebih jelas |
        | Memahami pecahan | Membandingkan dua pecahan dan menjelaskan alasannya dengan gambar |
        | Mengenal teks berita | Menemukan unsur apa, siapa, dan mengapa pada berita pendek |
        | Peduli lingkungan | Mencatat sampah kelas seminggu dan mengusulkan satu pengurangan |
        ## Memeriksa tujuan
        Tanyakan: bila seorang murid berhasil, apa yang akan saya lihat atau dengar? Bila tidak terbayang, tujuan itu belum selesai ditulis.`,
      },
      {
        title: 'Menyusun alur tujuan pembelajaran', minutes: 90,
        text: `
        Alur mengurutkan tujuan sepanjang fase. Urutan yang baik membuat pelajaran berikut terasa mungkin.
        ## Cara mengurutkan
        - Dari nyata ke abstrak: benda, gambar, lambang.
        - Dari mudah ke rumit.
        - Menurut prasyarat: membaca tabel sebelum menyimpulkan data.
        - Menurut kejadian di sekitar murid, misalnya musim tanam.
        ## Langkah
        1. Tulis setiap tujuan pada kartu terpisah.
        2. Susun bersama guru lain; pindahkan sampai semua sepakat.
        3. Perkirakan jumlah pertemuan, lalu kurangi sepersepuluhnya untuk hari yang tidak terduga.
        4. Tandai titik asesmen: kapan Anda perlu tahu siapa yang tertinggal.`,
      },
      {
        title: 'Latihan: alur satu semester', minutes: 60,
        text: `
        Susun alur satu semester untuk kelas Anda.
        ## Daftar periksa
        - Setiap tujuan memuat kompetensi dan materi.
        - Prasyarat setiap tujuan sudah muncul sebelumnya.
        - Ada dua minggu cadangan.
        - Guru pengganti dapat memakainya tanpa bertanya.
        Mintalah satu rekan menandai tujuan yang menurutnya terlalu besar. Pecah tujuan itu menjadi dua.`,
      },
    ],
    [
      {
        title: 'Perangkat ajar yang ringkas', minutes: 90,
        text: `
        Rencana pembelajaran ditulis untuk mengajar, bukan untuk diperiksa. Satu halaman yang dipakai lebih baik daripada sepuluh halaman yang disimpan.
        ## Isi satu halaman
        1. Tujuan hari ini dalam bahasa murid.
        2. Pertanyaan pembuka yang mengaitkan dengan pengalaman mereka.
        3. Kegiatan inti dengan perkiraan waktu.
        4. Satu cara memeriksa pemahaman sebelum bel berbunyi.
        5. Rencana bila sebagian murid sudah paham atau belum paham.
        ## Memakai bahan orang lain
        Boleh dan dianjurkan, dengan tiga syarat: sesuaikan contohnya dengan lingkungan murid, kerjakan sendiri soalnya lebih dahulu, dan sebut sumbernya.`,
      },
      {
        title: 'Pembelajaran berdiferensiasi tanpa tiga rencana', minutes: 150,
        text: `
        Berdiferensiasi bukan membuat tiga pelajaran. Tujuannya sama; jalannya yang disesuaikan.
        | Yang disesuaikan | Contoh yang ringan |
        | Bahan | Teks sama, satu versi dengan glosarium |
        | Cara belajar | Boleh menggambar, bercerita, atau menulis |
        | Bantuan | Kartu langkah bagi yang memerlukan |
        | Waktu | Soal inti untuk semua, tantangan bagi yang selesai |
        ## Memulai dari data
        Asesmen awal lima menit membagi kelas menjadi tiga kelompok sementara. Kelompok berubah setiap pekan; jangan memberi nama yang melekat pada murid.
        ## Murid berkebutuhan khusus
        Tanyakan kepada murid dan orang tuanya apa yang menolong. Tempat duduk, ukuran huruf, dan waktu tambahan sering lebih berarti daripada materi khusus. Libatkan guru pembimbing khusus bila ada.
        ! Mulailah dengan satu penyesuaian pada satu pelajaran setiap minggu. Itu sudah 36 kali setahun.`,
      },
      {
        title: 'Latihan: satu pelajaran untuk kelas yang beragam', minutes: 120,
        text: `
        Rancang satu pelajaran 70 menit.
        1. Tulis tujuan dan satu pertanyaan asesmen awal.
        2. Perkirakan jawaban tiga kelompok murid.
        3. Siapkan satu kartu langkah dan satu tantangan.
        4. Tentukan kapan Anda duduk bersama kelompok yang paling memerlukan.
        5. Ajarkan, lalu catat apa yang tidak sesuai perkiraan.
        Bagikan catatan itu, termasuk yang gagal. Rekan Anda belajar lebih banyak dari pelajaran yang meleset.`,
      },
    ],
    [
      {
        title: 'Asesmen formatif: memperbaiki selagi sempat', minutes: 105,
        text: `
        Asesmen formatif dilakukan selama belajar dan tidak dinilai. Gunanya satu: menentukan apa yang dilakukan sesudah ini.
        ## Cara yang murah
        - Tiket keluar: satu pertanyaan pada secarik kertas sebelum pulang.
        - Papan kecil: semua murid menunjukkan jawaban bersamaan.
        - Soal dengan kesalahan: murid mencari dan memperbaikinya.
        - Dua bintang satu harapan: teman memberi umpan balik.
        ## Umpan balik yang menolong
        Sebut apa yang sudah tepat, apa yang belum, dan langkah berikutnya. "Perhitunganmu benar; satuannya belum. Coba tulis satuan pada setiap baris." Angka tanpa keterangan menghentikan perbaikan.`,
      },
      {
        title: 'Asesmen sumatif yang adil', minutes: 105,
        text: `
        Asesmen sumatif menyatakan capaian pada akhir satu lingkup. Karena menentukan, ia harus menilai tujuan yang diajarkan.
        ## Kisi-kisi sederhana
        | Tujuan | Bentuk | Bobot |
        | Membandingkan pecahan | Uraian bergambar | 40 |
        | Memakai pecahan dalam cerita | Soal cerita | 40 |
        | Menjelaskan alasan | Lisan singkat | 20 |
        ## Menjaga keadilan
        1. Rubrik diberitahukan sebelum ujian.
        2. Jawaban diperiksa per nomor, bukan per murid.
        3. Nilai rendah di seluruh kelas berarti pengajarannya yang ditinjau.
        4. Murid yang belum tuntas memperoleh kesempatan dengan soal berbeda untuk tujuan yang sama.`,
      },
      {
        title: 'Latihan: memperbaiki lima soal', minutes: 60,
        text: `
        Ambil lima soal ulangan terakhir.
        - Tujuan mana yang dinilai setiap soal?
        - Adakah kata yang sulit padahal bukan itu yang dinilai?
        - Adakah pilihan jawaban yang jelas keliru tanpa perlu belajar?
        - Berapa murid menjawab benar, dan kesalahan apa yang paling sering?
        Perbaiki dua soal terlemah dan uji kepada lima murid. Catat perubahan jawabannya.`,
      },
    ],
    [
      {
        title: 'Praktik mengajar dengan pengamat', minutes: 150,
        text: `
        Ajarkan rencana Anda sementara seorang rekan mengamati murid, bukan guru. Pengamat mencatat apa yang dikerjakan dan dikatakan murid.
        ## Lembar pengamatan
        | Menit | Yang dilakukan murid | Yang diucapkan murid |
        | 0-10 | Membuka buku, dua menoleh | "Ini seperti kemarin?" |
        | 10-25 | Menggambar pecahan | "Kok gambarku beda?" |
        ## Kesepakatan
        1. Satu fokus pengamatan dipilih guru.
        2. Pengamat tidak ikut mengajar dan tidak menilai.
        3. Percakapan sesudahnya dimulai oleh guru.
        ! Mintalah izin sebelum memotret. Foto murid tidak diunggah ke media sosial pribadi.`,
      },
      {
        title: 'Refleksi bersama', minutes: 120,
        text: `
        Refleksi mengubah pengalaman menjadi pengetahuan. Lakukan dalam 48 jam, selagi ingatan segar.
        ## Pertanyaan
        1. Apa yang saya perkirakan, dan apa yang terjadi?
        2. Murid mana yang belajar paling banyak, dan apa buktinya?
        3. Pada menit berapa saya kehilangan mereka?
        4. Apa satu hal yang saya ubah pada pelajaran berikut?
        ## Komunitas belajar
        Bertemulah dua minggu sekali selama 60 menit. Bawa hasil kerja murid, bukan keluhan. Tutup dengan satu percobaan yang akan dilakukan semua anggota.`,
      },
    ],
    [
      {
        title: 'Rencana penerapan di sekolah', minutes: 60,
        text: `
        Susun rencana satu semester yang cukup kecil untuk berhasil.
        - Dua kelas dan satu mata pelajaran.
        - Satu kebiasaan baru: asesmen awal lima menit, misalnya.
        - Satu ukuran: berapa murid mencapai tujuan pada asesmen pertama.
        - Satu jadwal pertemuan komunitas belajar.
        - Satu permintaan kepada kepala sekolah, misalnya jam kosong bersama.
        Bahas dengan kepala sekolah dan pengawas. Tinjau pada akhir semester dengan ukuran yang sama.`,
      },
      {
        title: 'Kuis akhir', minutes: 30,
        questions: [
          { prompt: 'Manakah tujuan pembelajaran yang paling dapat diperiksa?', choices: ['Membandingkan dua pecahan dan menjelaskan alasannya', 'Memahami pecahan', 'Menyukai matematika', 'Mengenal bilangan'], feedback: 'Tujuan yang baik memuat kompetensi yang dapat dilihat dan lingkup materinya.' },
          { prompt: 'Apa yang sama dalam pembelajaran berdiferensiasi?', choices: ['Tujuannya', 'Bahannya', 'Waktunya', 'Cara muridnya menyajikan hasil'], feedback: 'Tujuannya sama; jalannya disesuaikan.' },
          { prompt: 'Hasil asesmen formatif dipakai untuk?', choices: ['Menentukan langkah pembelajaran berikutnya', 'Mengisi rapor', 'Menentukan peringkat', 'Menghukum yang tidak belajar'], feedback: 'Formatif berguna selama masih dapat memperbaiki.' },
          { prompt: 'Hampir seluruh kelas gagal pada soal yang sama. Tanggapan pertama yang tepat?', choices: ['Meninjau cara tujuan itu diajarkan', 'Menurunkan semua nilai', 'Menyimpulkan murid malas', 'Menghapus tujuan itu'], feedback: 'Kegagalan bersama adalah data tentang pengajaran atau soalnya.' },
          { prompt: 'Apa yang dicatat pengamat saat praktik mengajar?', choices: ['Apa yang dilakukan dan dikatakan murid', 'Kesalahan guru', 'Kerapian papan tulis', 'Jumlah salindia'], feedback: 'Belajar terlihat pada murid.' },
          { prompt: 'Umpan balik mana yang paling menolong?', choices: ['Perhitunganmu benar; tulis satuan pada setiap baris', 'Bagus', '70', 'Kurang teliti'], feedback: 'Umpan balik menyebut yang tepat, yang belum, dan langkah berikutnya.' },
        ],
      },
    ],
  ],
};
