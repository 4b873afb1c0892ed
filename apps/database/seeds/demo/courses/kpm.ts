import type { CourseScript } from './course-script';

export const KPM: CourseScript = {
  summary: 'Bagi tenaga kesehatan rumah sakit: menerapkan sasaran keselamatan pasien, mencegah infeksi, berkomunikasi antarpetugas tanpa celah, dan melaporkan insiden agar seluruh unit belajar.',
  modules: [
    [
      {
        title: 'Enam sasaran keselamatan pasien', minutes: 105,
        text: `
        Sebagian besar cedera di rumah sakit bukan akibat orang yang tidak peduli, melainkan akibat sistem yang memudahkan kekeliruan. Enam sasaran berikut menutup celah yang paling sering.
        | Sasaran | Kebiasaan kunci |
        | Identifikasi benar | Dua identitas, ditanyakan terbuka |
        | Komunikasi efektif | Tulis, baca ulang, konfirmasi |
        | Obat yang perlu diwaspadai | Terpisah, berlabel, diperiksa dua orang |
        | Tepat lokasi, prosedur, pasien | Penandaan dan jeda sebelum tindakan |
        | Pengurangan infeksi | Kebersihan tangan |
        | Pengurangan cedera jatuh | Penilaian risiko sejak masuk |
        ## Bertanya terbuka
        "Siapa nama Ibu dan tanggal lahirnya?" aman. "Ini Ibu Sari, ya?" berbahaya: pasien yang mengantuk atau sungkan akan mengangguk. Cocokkan jawaban dengan gelang, bukan dengan nomor kamar.
        ! Dua orang memeriksa berarti dua orang menghitung sendiri-sendiri. Menandatangani hitungan rekan bukan pemeriksaan.`,
      },
      {
        title: 'Latihan: mengamati satu sif', minutes: 75,
        text: `
        Amati unit Anda selama dua jam dengan persetujuan kepala ruangan.
        1. Hitung kesempatan identifikasi dan berapa yang dilakukan dengan dua identitas.
        2. Catat gangguan saat menyiapkan obat.
        3. Periksa tiga tempat tidur: pagar, rem, bel dalam jangkauan.
        4. Tanyakan kepada dua pasien: tahukah mereka mengapa gelang dipakai?
        Tulis hasil sebagai angka tanpa nama petugas maupun pasien. Bahas satu hal yang dapat diubah pada sif berikutnya.`,
      },
    ],
    [
      {
        title: 'Kebersihan tangan dan lima saatnya', minutes: 90,
        text: `
        Tangan petugas adalah jalan utama perpindahan kuman antarpasien. Lima saat kebersihan tangan dari [Organisasi Kesehatan Dunia](https://www.who.int) mudah diingat bila dibayangkan dari sudut pasien.
        1. Sebelum menyentuh pasien.
        2. Sebelum tindakan bersih atau aseptik.
        3. Setelah berisiko terkena cairan tubuh.
        4. Setelah menyentuh pasien.
        5. Setelah menyentuh lingkungan sekitar pasien.
        ## Hambatan yang nyata
        - Cairan pembersih jauh: pindahkan ke ujung tempat tidur.
        - Sarung tangan dianggap pengganti: tangan tetap dibersihkan sebelum dan sesudahnya.
        - Kulit kering: sediakan pelembap.
        Kepatuhan naik ketika ruangan melihat angkanya sendiri setiap minggu, bukan ketika petugas dimarahi.`,
      },
      {
        title: 'Kewaspadaan standar dan isolasi', minutes: 90,
        text: `
        Kewaspadaan standar berlaku untuk semua pasien, apa pun diagnosisnya. Kewaspadaan berdasarkan penularan ditambahkan bila perlu.
        | Jalan penularan | Tambahan |
        | Kontak | Sarung tangan dan gaun, alat tersendiri |
        | Percikan | Masker, jarak, kamar tersendiri bila ada |
        | Udara | Ruang bertekanan negatif bila ada, respirator |
        ## Alat pelindung
        Urutan melepas lebih berbahaya daripada urutan memakai: sarung tangan, gaun, pelindung mata, masker, dengan kebersihan tangan di antaranya.
        ## Benda tajam
        Jangan menutup kembali jarum. Buang langsung ke wadah yang tidak tembus; ganti ketika tiga perempat penuh. Bila tertusuk, cuci dengan air mengalir, laporkan segera, dan ikuti alur pajanan di rumah sakit Anda.`,
      },
    ],
    [
      {
        title: 'SBAR: menyampaikan yang penting lebih dahulu', minutes: 90,
        text: `
        SBAR menyusun laporan agar penerima dapat segera memutuskan.
        | Huruf | Isi | Contoh |
        | S: situasi | Apa yang terjadi sekarang | "Pasien sesak sejak 10 menit, saturasi 88 persen" |
        | B: latar belakang | Hal yang berkaitan | "Hari kedua pascabedah, riwayat asma" |
        | A: penilaian | Menurut Anda apa | "Saya khawatir serangan asma berat" |
        | R: rekomendasi | Yang diminta | "Mohon dokter datang sekarang; boleh saya mulai nebulisasi?" |
        ## Instruksi lewat telepon
        Tulis, bacakan ulang, minta konfirmasi. Obat dengan nama mirip dieja. Dosis disebut per angka: "satu lima miligram", bukan "lima belas" yang dapat terdengar "lima puluh".
        ! Berani meminta dua kali. "Saya khawatir" dan "Saya tidak merasa aman melanjutkan" adalah kalimat keselamatan, bukan ketidaksopanan.`,
      },
      {
        title: 'Serah terima antarsif', minutes: 90,
        text: `
        Serah terima dilakukan di sisi tempat tidur, dengan pasien ikut mendengar.
        ## Susunan
        1. Perkenalan perawat berikutnya kepada pasien.
        2. Keadaan sekarang dan perubahan selama sif.
        3. Obat dan tindakan yang menunggu.
        4. Risiko: jatuh, alergi, infeksi.
        5. Pertanyaan pasien dan keluarga.
        ## Menjaga rahasia
        Hal yang sensitif dibicarakan di ruang perawat. Jangan menyebut diagnosis di lorong, dan jangan mengirim foto rekam medis lewat grup percakapan.
        ## Latihan
        Lakukan tiga serah terima dengan daftar di atas. Ukur lamanya dan hitung pertanyaan yang muncul setelah sif dimulai; angka kedua seharusnya turun.`,
      },
    ],
    [
      {
        title: 'Melaporkan insiden tanpa takut', minutes: 90,
        text: `
        Insiden yang dilaporkan melindungi pasien berikutnya. Insiden yang disembunyikan akan terulang.
        | Jenis | Artinya |
        | Kondisi potensial cedera | Berisiko, belum terjadi insiden |
        | Kejadian nyaris cedera | Insiden belum sampai ke pasien |
        | Kejadian tidak cedera | Sampai ke pasien, tidak menimbulkan cedera |
        | Kejadian tidak diharapkan | Menimbulkan cedera |
        | Sentinel | Kematian atau cedera berat |
        ## Menulis laporan
        Tulis fakta menurut waktu: apa yang terjadi, apa yang dilihat, apa yang dilakukan. Hindari kata "lalai" dan "ceroboh". Laporkan menurut batas waktu rumah sakit; kejadian nyaris cedera sama berharganya.
        ## Kepada pasien dan keluarga
        Sampaikan apa yang terjadi, minta maaf atas kejadiannya, jelaskan penanganan dan langkah berikut. Didampingi atasan, dengan bahasa yang mudah dipahami.`,
      },
      {
        title: 'Mencari akar masalah dan memperbaiki', minutes: 90,
        text: `
        Pertanyaan yang tepat bukan "siapa yang salah" melainkan "mengapa hal itu masuk akal baginya saat itu".
        ## Langkah
        1. Susun urutan kejadian.
        2. Tanyakan mengapa pada setiap celah, sampai pada hal yang dapat diubah.
        3. Pilih perbaikan dengan kekuatan tertinggi yang mungkin.
        | Kekuatan | Contoh |
        | Kuat | Menghilangkan bahaya, merancang ulang alat |
        | Sedang | Daftar periksa, pemisahan obat mirip |
        | Lemah | Imbauan, pelatihan ulang saja |
        4. Tetapkan ukuran dan tanggal tinjauan.
        ## Budaya adil
        Kekeliruan manusiawi dihibur dan sistemnya diperbaiki. Perilaku berisiko diarahkan. Kesengajaan membahayakan ditindak. Ketiganya dibedakan, dan semua orang tahu pembedaannya.`,
      },
    ],
    [
      {
        title: 'Praktik di unit: satu perbaikan dalam empat minggu', minutes: 105,
        text: `
        Pilih satu celah dari pengamatan Anda dan perbaiki dengan siklus rencanakan, kerjakan, periksa, tindak lanjuti.
        1. Tulis tujuan: "identifikasi dengan dua identitas naik dari 62 menjadi 90 persen dalam empat minggu".
        2. Coba satu perubahan pada satu sif.
        3. Hitung setiap hari pada grafik sederhana di ruang perawat.
        4. Ubah, lalu coba pada dua sif.
        5. Tulis satu halaman: yang dicoba, angkanya, keputusan berikutnya.
        Kepala ruangan menilai pelaksanaan dengan rubrik; nilai rendah pada minggu pertama adalah hal yang wajar.`,
      },
      {
        title: 'Melibatkan pasien dan keluarga', minutes: 45,
        text: `
        Pasien adalah orang yang hadir pada setiap langkah perawatannya.
        - Jelaskan mengapa nama dan tanggal lahir ditanyakan berulang.
        - Ajak pasien mengingatkan petugas untuk membersihkan tangan.
        - Minta keluarga menyebut kembali aturan minum obat sebelum pulang.
        - Berikan nomor yang dapat dihubungi setelah pulang.
        Minta pasien mengulang dengan kata-katanya sendiri. Bila belum tepat, penjelasannya yang diperbaiki.`,
      },
      {
        title: 'Kuis akhir', minutes: 30,
        questions: [
          { prompt: 'Cara identifikasi yang benar adalah?', choices: ['Meminta pasien menyebut nama dan tanggal lahir, lalu mencocokkan gelang', 'Menyebut nama lalu menunggu anggukan', 'Memakai nomor kamar', 'Menanyakan kepada pasien sebelah'], feedback: 'Pertanyaan terbuka dengan dua identitas mencegah anggukan keliru.' },
          { prompt: 'Apakah sarung tangan menggantikan kebersihan tangan?', choices: ['Tidak; tangan dibersihkan sebelum dan sesudahnya', 'Ya, selama sarung tangan baru', 'Ya, bila pasien tidak infeksi', 'Hanya pada malam hari'], feedback: 'Sarung tangan dapat bocor dan tercemar ketika dilepas.' },
          { prompt: 'Bagian R pada SBAR berisi?', choices: ['Permintaan atau rekomendasi', 'Riwayat alergi', 'Ringkasan biaya', 'Rujukan pustaka'], feedback: 'Akhiri laporan dengan apa yang Anda minta.' },
          { prompt: 'Obat yang salah hampir diberikan, tetapi diketahui sebelum sampai ke pasien. Apa yang dilakukan?', choices: ['Dilaporkan sebagai kejadian nyaris cedera', 'Tidak perlu dilaporkan', 'Cukup ditegur lisan', 'Dicatat di buku pribadi'], feedback: 'Kejadian nyaris cedera memberi pelajaran tanpa korban.' },
          { prompt: 'Perbaikan mana yang paling kuat?', choices: ['Memisahkan tempat obat yang namanya mirip', 'Imbauan agar hati-hati', 'Menempel spanduk', 'Mengulang pelatihan yang sama'], feedback: 'Merancang lingkungan lebih kuat daripada mengandalkan ingatan.' },
          { prompt: 'Sikap pertama terhadap kekeliruan manusiawi dalam budaya adil?', choices: ['Menghibur petugas dan memperbaiki sistemnya', 'Menghukum agar jera', 'Merahasiakannya', 'Memindahkan petugas'], feedback: 'Budaya adil membedakan kekeliruan, perilaku berisiko, dan kesengajaan.' },
        ],
      },
    ],
  ],
};
