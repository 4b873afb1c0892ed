import type { CourseScript } from './course-script';

export const MSJ: CourseScript = {
  summary: 'Panduan enam sesi mentoring antara ASN senior dan ASN junior: membuat kontrak belajar, mengamati, berlatih, memberi umpan balik, mengerjakan tugas mandiri, dan menilai hasilnya bersama.',
  modules: [
    [
      {
        title: 'Mentor, atasan, dan teman: tiga peran yang berbeda', minutes: 45,
        text: `
        Atasan menilai dan memutuskan. Teman mendukung tanpa menuntut. Mentor menemani seseorang menjadi lebih mampu, dengan pertanyaan lebih sering daripada jawaban.
        ## Yang dibawa mentor
        - Pengalaman, termasuk pengalaman gagal.
        - Waktu yang tidak terpotong: 90 menit, telepon disenyapkan.
        - Kerahasiaan: cerita mentee tidak menjadi bahan penilaian.
        ## Yang dibawa mentee
        - Satu kemampuan yang sungguh ingin dikuasai.
        - Pertanyaan yang disiapkan sebelum bertemu.
        - Kesediaan mencoba di antara dua sesi.
        ! Bila mentor juga atasan langsung, bicarakan terus terang mana percakapan belajar dan mana percakapan kinerja.`,
      },
      {
        title: 'Menulis kontrak belajar', minutes: 45,
        text: `
        Kontrak belajar adalah satu halaman yang disepakati pada pertemuan pertama.
        | Bagian | Contoh |
        | Kemampuan | Memimpin rapat koordinasi |
        | Tanda berhasil | Tiga rapat selesai tepat waktu dengan keputusan tertulis |
        | Jadwal | Enam sesi, setiap dua minggu, hari Rabu pukul 14.00 |
        | Cara belajar | Mengamati, memimpin didampingi, memimpin sendiri |
        | Kerahasiaan | Catatan hanya untuk kita berdua |
        ## Kesepakatan kecil
        Tentukan apa yang dilakukan bila salah satu berhalangan. Mentoring paling sering berhenti bukan karena tidak cocok, melainkan karena dua jadwal yang tertunda berturut-turut.`,
      },
    ],
    [
      {
        title: 'Mengamati dengan sengaja', minutes: 45,
        text: `
        Orang berpengalaman sering tidak sadar apa yang ia lakukan dengan baik. Mengamati dengan pertanyaan membuatnya terlihat.
        ## Sebelum
        Pilih satu pekerjaan nyata dan satu fokus, misalnya bagaimana mentor menangani pertanyaan yang menyimpang.
        ## Selama
        1. Catat apa yang dilakukan dan dikatakan, bukan pendapat Anda.
        2. Tandai saat Anda sendiri akan bertindak berbeda.
        3. Jangan menyela.
        ## Sesudah
        Tanyakan: apa yang Anda lihat sehingga memutuskan begitu? Pilihan lain apa yang Anda pertimbangkan? Jawabannya adalah pengalaman yang biasanya tidak tertulis.`,
      },
      {
        title: 'Jurnal pengamatan', minutes: 45,
        text: `
        Tulis jurnal setengah halaman pada hari yang sama.
        - Pekerjaan dan fokus.
        - Tiga tindakan yang Anda catat.
        - Satu yang mengejutkan.
        - Satu yang akan Anda tiru pekan ini, dan di mana.
        Mentor membaca dan menjawab dengan satu pertanyaan, bukan koreksi. Jangan mencatat nama warga atau data pribadi; cukup "seorang pemohon".`,
      },
    ],
    [
      {
        title: 'Praktik terbimbing: saya, kita, Anda', minutes: 45,
        text: `
        Kemampuan berpindah dalam tiga langkah: mentor mengerjakan sambil berpikir keras, keduanya mengerjakan bersama, lalu mentee mengerjakan sendiri sementara mentor diam.
        ## Diam yang menolong
        Bagian tersulit bagi mentor adalah tidak mengambil alih. Sepakati isyarat: mentee meminta bantuan dengan kata "boleh berhenti sebentar?". Selama isyarat itu tidak muncul dan tidak ada yang dirugikan, biarkan mentee menyelesaikannya.
        ## Batas
        Bila keselamatan, hak warga, atau keuangan negara terancam, mentor segera turun tangan dan menjelaskan alasannya sesudahnya.`,
      },
      {
        title: 'Bertanya seperti mentor', minutes: 45,
        text: `
        Pertanyaan terbuka membuat orang berpikir; pertanyaan tertutup membuat orang menebak jawaban yang diinginkan.
        | Kurang menolong | Lebih menolong |
        | Sudah dicek, kan? | Bagaimana Anda memastikan datanya benar? |
        | Mengapa tidak begini saja? | Apa saja pilihan yang Anda lihat? |
        | Itu salah | Apa yang terjadi bila pemohon tidak membawa berkas itu? |
        Setelah bertanya, hitung sampai sepuluh dalam hati. Jawaban terbaik sering datang sesudah diam yang terasa terlalu lama.`,
      },
    ],
    [
      {
        title: 'Umpan balik di tengah jalan', minutes: 60,
        text: `
        Sesi keempat meninjau kontrak belajar. Keduanya memberi umpan balik.
        ## Pola
        1. Keadaan: "Pada rapat Selasa, ketika pembahasan melebar..."
        2. Tindakan: "...Anda merangkum dan kembali ke acara..."
        3. Akibat: "...sehingga rapat selesai tepat waktu."
        4. Berikutnya: "Cobalah hal yang sama ketika pimpinan hadir."
        ## Menerima umpan balik
        Dengarkan sampai selesai, ucapkan terima kasih, dan tanyakan satu contoh lagi. Membela diri menutup umpan balik berikutnya.
        ## Kepada mentor
        Mentee menyebut satu hal yang menolong dan satu hal yang ingin diubah. Mentor yang meminta lebih dahulu memberi teladan.`,
      },
      {
        title: 'Menyesuaikan kontrak', minutes: 30,
        text: `
        Periksa kembali kemampuan yang dipilih. Bila sudah dikuasai, pilih yang lebih sulit. Bila terlalu besar, pecah menjadi dua.
        - Apa yang sudah dapat dilakukan tanpa pendamping?
        - Apa yang masih membuat ragu?
        - Percobaan apa yang dilakukan sebelum sesi kelima?
        Tulis perubahan pada kontrak dengan tanggal dan paraf keduanya.`,
      },
    ],
    [
      {
        title: 'Tugas mandiri di tempat kerja', minutes: 60,
        text: `
        Tugas mandiri adalah pekerjaan nyata yang hasilnya dipakai unit. Pilih yang cukup penting sehingga Anda bersungguh-sungguh, tetapi cukup aman untuk gagal.
        ## Menyiapkan
        1. Rumuskan hasil dan tanggal.
        2. Sepakati dengan atasan langsung.
        3. Tulis tiga keputusan yang mungkin harus Anda ambil sendiri.
        4. Tentukan kapan mentor dihubungi.
        ## Mengerjakan
        Catat keputusan dan alasannya setiap hari dalam dua kalimat. Catatan ini menjadi bahan sesi penutup dan lebih berguna daripada laporan panjang.`,
      },
      {
        title: 'Bila tugas tidak berjalan', minutes: 30,
        text: `
        Kegagalan kecil adalah bagian dari rencana. Yang perlu dihindari adalah diam.
        - Beri tahu pemilik pekerjaan pada hari yang sama.
        - Pisahkan fakta, perkiraan, dan perasaan.
        - Usulkan dua jalan keluar.
        Mentor tidak menyelesaikan tugas itu. Ia menanyakan: apa yang masih dapat diselamatkan hari ini, dan apa yang Anda lakukan berbeda lain kali?`,
      },
    ],
    [
      {
        title: 'Penutup dan penilaian bersama', minutes: 60,
        text: `
        Nilai setiap tanda berhasil pada kontrak dengan bukti, bukan kesan.
        | Tingkat | Artinya |
        | 1 | Masih memerlukan pendampingan |
        | 2 | Dapat dengan sesekali bertanya |
        | 3 | Dapat sendiri |
        | 4 | Dapat mengajarkan kepada orang lain |
        Mentee menilai lebih dahulu. Bila penilaian keduanya berbeda, bahas contoh kejadiannya.
        ## Meneruskan
        Mentoring yang baik menular. Tentukan siapa yang akan Anda dampingi tahun depan, dan satu hal dari mentor Anda yang hendak Anda teruskan.`,
      },
      {
        title: 'Kuis akhir', minutes: 30,
        questions: [
          { prompt: 'Apa yang membedakan mentor dari atasan?', choices: ['Mentor menemani belajar dan tidak menilai kinerja', 'Mentor lebih tinggi jabatannya', 'Mentor memutuskan kenaikan pangkat', 'Mentor mengerjakan tugas mentee'], feedback: 'Percakapan belajar dan percakapan kinerja dipisahkan.' },
          { prompt: 'Tanda berhasil yang baik dalam kontrak belajar adalah?', choices: ['Tiga rapat selesai tepat waktu dengan keputusan tertulis', 'Menjadi lebih percaya diri', 'Mengikuti semua sesi', 'Disukai rekan kerja'], feedback: 'Tanda berhasil dapat dilihat orang lain.' },
          { prompt: 'Mentee kesulitan saat praktik, tetapi tidak ada yang dirugikan. Apa yang dilakukan mentor?', choices: ['Menunggu sampai isyarat bantuan diberikan', 'Segera mengambil alih', 'Menghentikan mentoring', 'Melaporkan kepada atasan'], feedback: 'Mengambil alih terlalu cepat menghilangkan kesempatan belajar.' },
          { prompt: 'Pertanyaan mana yang paling membuat mentee berpikir?', choices: ['Apa saja pilihan yang Anda lihat?', 'Sudah dicek, kan?', 'Mengapa tidak begini saja?', 'Betul, bukan?'], feedback: 'Pertanyaan terbuka tidak mengandung jawabannya.' },
          { prompt: 'Urutan umpan balik yang menolong adalah?', choices: ['Keadaan, tindakan, akibat, langkah berikutnya', 'Pujian, kritik, pujian', 'Kesimpulan tentang sifat orang', 'Nilai lalu penjelasan'], feedback: 'Umpan balik tentang tindakan dapat ditindaklanjuti.' },
        ],
      },
    ],
  ],
};
