import type { CourseScript } from './course-script';

export const ISL: CourseScript = {
  summary: 'Bagi perencana dan pengawas prasarana: menghubungkan standar teknis dengan kebutuhan wilayah, melibatkan warga, mengurangi dampak lingkungan, merancang proyek wilayah, dan mengawasi mutu sampai serah terima.',
  modules: [
    [
      {
        title: 'Kebutuhan wilayah sebelum gambar teknis', minutes: 135,
        text: `
        Jalan yang benar secara teknis dapat salah secara wilayah: dibangun di tempat yang tidak memerlukannya, atau mengalirkan air ke rumah orang lain. Mulailah dari kebutuhan, lalu pilih standar.
        ## Empat sumber kebutuhan
        - Rencana tata ruang dan rencana pembangunan daerah.
        - Data: kepadatan, genangan, kecelakaan, waktu tempuh.
        - Musyawarah perencanaan dan pengaduan warga.
        - Pengamatan langsung pada jam yang berbeda, termasuk malam dan saat hujan.
        ## Menilai usulan
        | Ukuran | Bobot | Pertanyaan |
        | Penerima manfaat | 30 | Berapa orang, dan siapa? |
        | Kerentanan | 25 | Apakah melayani yang paling tertinggal? |
        | Keterkaitan | 25 | Apakah menyambung jaringan yang ada? |
        | Biaya pemeliharaan | 20 | Siapa memelihara setelah tahun kelima? |
        ! Biaya pemeliharaan yang tidak dianggarkan adalah kerusakan yang direncanakan.`,
      },
      {
        title: 'Memakai standar teknis dengan benar', minutes: 135,
        text: `
        Standar memberi batas terendah yang aman. Ia tidak menggantikan pertimbangan tentang tanah, air, dan pengguna setempat.
        ## Dari kebutuhan ke kriteria
        1. Tentukan fungsi dan umur layanan.
        2. Pilih standar yang berlaku dan tulis nomor serta tahunnya.
        3. Ambil data lapangan: tanah, topografi, debit, lalu lintas.
        4. Hitung, lalu minta orang lain memeriksa anggapannya.
        5. Tulis penyimpangan dari standar beserta alasannya dan siapa yang menyetujui.
        ## Prasarana bagi semua
        Trotoar yang terputus oleh tiang tidak dapat dipakai pengguna kursi roda. Periksa kemiringan, lebar bersih, ubin pemandu, dan penyeberangan sejak gambar pertama. Mengubah gambar hampir gratis; membongkar beton tidak.`,
      },
    ],
    [
      {
        title: 'Memetakan siapa yang terdampak', minutes: 120,
        text: `
        Setiap proyek memindahkan manfaat dan beban. Pemetaan sosial menunjukkan siapa yang memperoleh dan siapa yang menanggung.
        | Kelompok | Manfaat | Beban | Suara selama ini |
        | Pedagang tepi jalan | Pembeli bertambah | Kehilangan tempat selama pekerjaan | Kecil |
        | Pengguna angkutan | Waktu tempuh turun | Jalan memutar | Sedang |
        | Pemilik tanah di hilir | - | Genangan bila saluran meluap | Kecil |
        ## Mencari yang tidak hadir
        Rapat pada jam kerja dihadiri orang yang sama. Datangi pasar, sekolah, dan rumah ibadah. Temui perempuan, penyandang disabilitas, penyewa, dan pekerja harian secara terpisah bila perlu.`,
      },
      {
        title: 'Melibatkan warga sebelum keputusan', minutes: 150,
        text: `
        Pelibatan yang jujur menyatakan apa yang masih dapat diubah. Mengundang warga setelah gambar selesai adalah pemberitahuan, bukan pelibatan.
        ## Tingkat pelibatan
        1. Memberi tahu: warga mengetahui rencana dan jadwalnya.
        2. Bertanya: warga memberi masukan, kita menjelaskan tindak lanjutnya.
        3. Memutuskan bersama: pilihan rancangan dibahas dengan akibatnya.
        ## Pertemuan yang berguna
        - Peta besar di lantai, spidol, dan kursi melingkar.
        - Dua pilihan rancangan dengan gambar, bukan istilah.
        - Notulen ditempel di kelurahan dalam tiga hari.
        - Setiap masukan dijawab: dipakai, tidak dipakai beserta alasannya, atau masih dikaji.
        ## Keberatan atas tanah
        Jangan menjanjikan nilai atau waktu pembayaran. Sampaikan tata cara yang berlaku dan siapa yang berwenang, lalu catat pertanyaannya.`,
      },
    ],
    [
      {
        title: 'Dokumen lingkungan dan kapan diperlukan', minutes: 120,
        text: `
        Dokumen lingkungan bukan lampiran perizinan. Ia adalah rencana agar pembangunan tidak memindahkan kerugian kepada orang lain.
        | Dokumen | Untuk rencana |
        | AMDAL | Berdampak penting terhadap lingkungan |
        | UKL-UPL | Tidak wajib AMDAL, tetapi tetap perlu dikelola dan dipantau |
        | SPPL | Berdampak kecil |
        Penapisan ditentukan peraturan menurut jenis, skala, dan lokasi. Lakukan penapisan pada tahap gagasan, sebelum lokasi dikunci, bersama perangkat daerah yang membidangi lingkungan hidup. Naskah peraturan dapat dibaca pada [pangkalan data peraturan](https://peraturan.bpk.go.id).
        ! Memecah proyek agar terhindar dari dokumen yang lebih berat menunda masalah dan memperbesar risiko hukum.`,
      },
      {
        title: 'Mengurangi dampak: hindari, kurangi, pulihkan', minutes: 150,
        text: `
        Urutan mitigasi adalah hindari, kurangi, pulihkan, baru ganti rugi.
        ## Contoh pada pekerjaan jalan
        - Hindari: geser trase 15 meter agar pohon besar dan mata air tetap ada.
        - Kurangi: bekerja di luar jam sekolah, menyiram jalan, menutup muatan.
        - Pulihkan: menanam kembali, memperbaiki saluran warga.
        - Ganti: hanya untuk yang tidak dapat dihindari.
        ## Air dan tanah
        Hitung limpasan sebelum dan sesudah. Lahan yang diperkeras mengalirkan air lebih cepat; sumur resapan dan kolam tampungan mengembalikan waktu. Timbunan tanah ditutup sebelum musim hujan.
        ## Rencana pemantauan
        Tulis apa yang diukur, di mana, kapan, oleh siapa, dan angka berapa yang menghentikan pekerjaan.`,
      },
    ],
    [
      {
        title: 'Tugas kelompok: memilih dan memahami lokasi', minutes: 120,
        text: `
        Kelompok beranggota empat orang memilih satu masalah wilayah: genangan, jalur sekolah yang tidak aman, atau ruang terbuka yang tidak dipakai.
        ## Langkah
        1. Kunjungi lokasi dua kali pada jam berbeda.
        2. Gambarkan peta keadaan: air, orang, kendaraan, bangunan.
        3. Wawancarai delapan pengguna dari kelompok yang berbeda.
        4. Tulis masalah dalam satu kalimat dan satu angka.
        Hasilnya peta, foto tanpa wajah warga, dan ringkasan wawancara satu halaman.`,
      },
      {
        title: 'Tugas kelompok: merancang dua pilihan', minutes: 150,
        text: `
        Susun dua pilihan rancangan yang sungguh berbeda, bukan satu pilihan dan satu pembanding yang lemah.
        | Ukuran | Pilihan A | Pilihan B |
        | Biaya bangun | | |
        | Biaya pelihara 10 tahun | | |
        | Penerima manfaat | | |
        | Dampak lingkungan | | |
        | Waktu sampai terasa | | |
        ## Bawa kembali kepada warga
        Tunjukkan kedua gambar kepada paling sedikit lima orang yang Anda wawancarai. Tanyakan apa yang akan mereka ubah. Catat perubahan rancangan yang berasal dari mereka.`,
      },
      {
        title: 'Tugas kelompok: usulan yang dapat dianggarkan', minutes: 90,
        text: `
        Tulis usulan empat halaman.
        1. Masalah dan buktinya.
        2. Pilihan yang disarankan beserta alasannya.
        3. Perkiraan biaya, jadwal, dan pengelola setelah selesai.
        4. Penapisan lingkungan dan rencana mitigasi.
        5. Risiko terbesar dan tindakannya.
        Presentasikan sepuluh menit. Penilai bertanya sebagai warga, bendahara, dan pengawas.`,
      },
    ],
    [
      {
        title: 'Mengawasi mutu di lapangan', minutes: 75,
        text: `
        Mutu diperiksa sebelum tertutup. Tulangan yang salah tidak terlihat setelah dicor.
        ## Titik tahan
        | Pekerjaan | Diperiksa sebelum |
        | Galian dan dasar | Pasangan dimulai |
        | Tulangan dan bekisting | Pengecoran |
        | Lapis pondasi | Pengaspalan |
        | Saluran dan elevasi | Penimbunan |
        ## Kebiasaan pengawas
        - Foto bertanggal dari tempat yang sama.
        - Pengujian diambil acak, bukan dipilih pelaksana.
        - Perintah tertulis; perintah lisan ditulis pada hari itu.
        - Keselamatan: pekerjaan dihentikan bila rambu atau pelindung tidak ada.
        ! Pengawas tidak menerima makan, kendaraan, atau penginapan dari pelaksana.`,
      },
      {
        title: 'Serah terima dan pemeliharaan', minutes: 60,
        text: `
        Serah terima memindahkan tanggung jawab, bukan mengakhirinya.
        ## Daftar
        1. Gambar terbangun sesuai kenyataan.
        2. Hasil uji dan daftar kekurangan dengan tanggal perbaikannya.
        3. Panduan pemeliharaan dan perkiraan biayanya per tahun.
        4. Pencatatan sebagai barang milik daerah.
        5. Kontak bagi warga untuk melaporkan kerusakan.
        Jadwalkan kunjungan pada akhir masa pemeliharaan, saat hujan bila memungkinkan.`,
      },
      {
        title: 'Kuis akhir', minutes: 45,
        questions: [
          { prompt: 'Kapan penapisan dokumen lingkungan dilakukan?', choices: ['Pada tahap gagasan, sebelum lokasi dikunci', 'Setelah kontrak ditandatangani', 'Saat pekerjaan berjalan', 'Setelah serah terima'], feedback: 'Pada tahap gagasan, dampak masih dapat dihindari.' },
          { prompt: 'Urutan mitigasi yang benar adalah?', choices: ['Hindari, kurangi, pulihkan, ganti rugi', 'Ganti rugi, pulihkan, kurangi, hindari', 'Kurangi, ganti rugi, hindari, pulihkan', 'Pulihkan saja'], feedback: 'Dampak yang dihindari tidak perlu dipulihkan.' },
          { prompt: 'Warga diundang setelah gambar selesai dan tidak ada yang dapat diubah. Apa namanya?', choices: ['Pemberitahuan', 'Pelibatan', 'Musyawarah', 'Persetujuan'], feedback: 'Pelibatan yang jujur menyatakan apa yang masih dapat diubah.' },
          { prompt: 'Kapan tulangan diperiksa?', choices: ['Sebelum pengecoran', 'Setelah pengecoran', 'Saat serah terima', 'Bila ada retak'], feedback: 'Titik tahan memeriksa mutu sebelum tertutup.' },
          { prompt: 'Apa akibat biaya pemeliharaan yang tidak dianggarkan?', choices: ['Kerusakan yang sebenarnya sudah dapat diperkirakan', 'Penghematan', 'Umur layanan lebih panjang', 'Tidak ada'], feedback: 'Rencanakan pemeliharaan sejak menilai usulan.' },
          { prompt: 'Contoh uji bahan dipilih oleh siapa?', choices: ['Pengawas, secara acak', 'Pelaksana, yang terbaik', 'Pemasok', 'Siapa pun yang hadir'], feedback: 'Contoh acak mewakili keadaan sebenarnya.' },
        ],
      },
    ],
  ],
};
