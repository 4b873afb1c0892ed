import type { CourseScript } from './course-script';

export const WIN: CourseScript = {
  summary: 'Bagi seluruh ASN: mengenali gratifikasi dan benturan kepentingan dalam pekerjaan sehari-hari, menolak dengan santun, dan melaporkan tanpa menunda.',
  modules: [
    [
      {
        title: 'Integritas dalam keputusan kecil', minutes: 45,
        text: `
        Integritas jarang diuji oleh amplop besar. Ia diuji oleh keputusan kecil yang tidak dilihat siapa pun: mendahulukan kenalan dalam antrean, menandatangani daftar hadir rekan, atau membiarkan kuitansi yang dilebihkan sedikit.
        ## Tiga pertanyaan penguji
        1. Apakah saya bersedia keputusan ini diumumkan di papan pengumuman kantor?
        2. Apakah saya akan memutuskan hal yang sama bila pemohonnya orang yang tidak saya kenal?
        3. Apakah saya dapat menjelaskan alasannya kepada warga yang antre di belakangnya?
        Bila salah satu jawabannya tidak, berhentilah dan mintalah pendapat atasan atau Inspektorat sebelum meneruskan.
        ## Mengapa yang kecil penting
        - Kebiasaan kecil menjadi ukuran wajar bagi pegawai baru.
        - Pemberi yang pernah diterima akan datang lagi dengan permintaan yang lebih besar.
        - Kepercayaan warga hilang karena satu cerita, dan kembali karena seribu pelayanan.`,
      },
      {
        title: 'Mengenali gratifikasi dan benturan kepentingan', minutes: 60,
        text: `
        Gratifikasi adalah pemberian dalam arti luas: uang, barang, potongan harga, perjalanan, penginapan, atau kemudahan lain. Pemberian yang berhubungan dengan jabatan dan berlawanan dengan kewajiban wajib ditolak; bila tidak dapat ditolak, wajib dilaporkan.
        ## Menimbang sebuah pemberian
        | Keadaan | Tindakan |
        | Bingkisan dari pemohon izin | Tolak; bila terlanjur diterima, laporkan |
        | Makan siang yang disediakan untuk semua peserta rapat | Boleh, karena berlaku umum dalam kegiatan resmi |
        | Cendera mata dari tamu dinas untuk kantor | Serahkan kepada kantor dan laporkan |
        | Potongan harga khusus dari penyedia barang | Tolak |
        ## Benturan kepentingan
        Benturan kepentingan terjadi ketika kepentingan pribadi dapat memengaruhi keputusan jabatan, sekalipun belum terjadi apa-apa. Contohnya menilai penawaran milik saudara, atau memeriksa izin usaha pasangan. Jalan keluarnya sederhana: sampaikan kepada atasan secara tertulis dan mundur dari keputusan itu.
        ! Bila ragu, perlakukan sebagai gratifikasi dan tanyakan kepada Unit Pengendalian Gratifikasi (UPG) di instansi Anda.`,
      },
      {
        title: 'Menolak dengan santun, melapor tanpa menunda', minutes: 60,
        text: `
        Menolak pemberian tidak perlu menyinggung. Sebut aturan, ucapkan terima kasih, dan tawarkan cara lain untuk menyampaikan penghargaan.
        ## Kalimat yang dapat dipakai
        - "Terima kasih atas perhatiannya. Kami tidak diperkenankan menerima, dan pelayanan ini memang tidak dipungut biaya."
        - "Bila Bapak puas, silakan menulis pada survei kepuasan. Itu sangat berarti bagi kami."
        - "Mohon dibawa kembali. Kalau tertinggal, saya harus melaporkannya."
        ## Bila terlanjur diterima
        1. Jangan dipakai, dibagikan, atau dikembalikan diam-diam.
        2. Catat tanggal, pemberi, bentuk, dan hubungannya dengan pekerjaan.
        3. Laporkan kepada UPG instansi sesegera mungkin; batas waktunya ditetapkan peraturan.
        4. Simpan bukti laporannya.
        Keterangan dan saluran pelaporan tersedia pada [laman Komisi Pemberantasan Korupsi](https://www.kpk.go.id). Pelapor yang beriktikad baik dilindungi, dan melapor bukan mengaku bersalah.
        ## Mendukung rekan yang melapor
        Jangan menanyakan siapa pelapornya, dan jangan mengucilkan. Pimpinan yang berterima kasih di depan tim memberi perlindungan yang paling nyata.`,
      },
      {
        title: 'Kuis akhir', minutes: 15,
        questions: [
          { prompt: 'Pemohon izin meninggalkan bingkisan di meja Anda dan pergi. Apa yang dilakukan?', choices: ['Mencatat kejadiannya dan melaporkan kepada UPG', 'Membagikannya kepada seluruh ruangan', 'Mengembalikannya diam-diam tanpa catatan', 'Menyimpannya sampai ada yang bertanya'], feedback: 'Pemberian yang tidak dapat ditolak dicatat dan dilaporkan; membagikannya tidak mengubah sifatnya.' },
          { prompt: 'Anda diminta menilai penawaran milik saudara kandung. Langkah yang tepat?', choices: ['Menyampaikan secara tertulis dan mundur dari penilaian', 'Menilai dengan lebih ketat', 'Menilai seperti biasa tanpa memberi tahu', 'Meminta saudara menaikkan harga'], feedback: 'Benturan kepentingan diselesaikan dengan keterbukaan dan mundur dari keputusan.' },
          { prompt: 'Makan siang yang disediakan panitia untuk semua peserta rapat resmi termasuk?', choices: ['Penerimaan yang berlaku umum dalam kegiatan resmi', 'Suap', 'Gratifikasi yang harus ditolak', 'Pelanggaran disiplin'], feedback: 'Jamuan yang berlaku umum bagi semua peserta kegiatan resmi boleh diterima.' },
          { prompt: 'Mana pertanyaan penguji yang tepat sebelum memutuskan?', choices: ['Bersediakah saya bila keputusan ini diumumkan?', 'Adakah yang melihat?', 'Berapa nilai pemberiannya?', 'Siapa yang pernah melakukannya?'], feedback: 'Keputusan yang berani diumumkan biasanya keputusan yang dapat dipertanggungjawabkan.' },
          { prompt: 'Rekan Anda melaporkan penerimaan seorang pejabat. Sikap yang tepat?', choices: ['Menghormatinya dan tidak mencari tahu siapa pelapornya', 'Mengucilkannya agar tenang', 'Menceritakannya di grup percakapan', 'Memintanya mencabut laporan'], feedback: 'Perlindungan pelapor dimulai dari sikap rekan satu ruangan.' },
          { prompt: 'Anda ragu apakah sebuah pemberian termasuk gratifikasi. Apa yang dilakukan?', choices: ['Memperlakukannya sebagai gratifikasi dan bertanya kepada UPG', 'Menerimanya dahulu', 'Menanyakan nilainya kepada pemberi', 'Menunggu audit'], feedback: 'Bertanya lebih dahulu lebih ringan daripada menjelaskan kemudian.' },
        ],
      },
    ],
  ],
};
