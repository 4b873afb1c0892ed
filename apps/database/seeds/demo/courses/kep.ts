import type { CourseScript } from './course-script';

export const KEP: CourseScript = {
  summary: 'Bagi petugas yang bertemu warga setiap hari: mendengarkan, menjelaskan dengan bahasa yang mudah dipahami, menghadapi keluhan, dan menulis pesan yang tidak menimbulkan pertanyaan ulang.',
  modules: [
    [
      {
        title: 'Mendengarkan sampai selesai', minutes: 75,
        text: `
        Petugas rata-rata memotong cerita warga sebelum setengah menit. Padahal keterangan terpenting sering disebut terakhir. Mendengarkan sampai selesai memerlukan satu menit dan menghemat satu kunjungan ulang.
        ## Tiga tanda mendengarkan
        - Tubuh: menghadap, meletakkan pena, menatap sewajarnya.
        - Kata: "lalu?", "silakan diteruskan".
        - Rangkuman: "Jadi Ibu ingin mengganti alamat, dan suratnya ada di rumah. Benar?"
        ## Menebak lebih sedikit, bertanya lebih banyak
        Tanyakan "Untuk keperluan apa dokumen ini dipakai?" sebelum menyebut syarat. Warga sering meminta dokumen yang tidak ia perlukan karena tidak tahu namanya.
        ## Latihan berpasangan
        1. A bercerita dua menit tentang urusan yang pernah membingungkannya.
        2. B hanya boleh mendengarkan dan merangkum.
        3. A menilai: apakah rangkumannya tepat? Bertukar peran.`,
      },
      {
        title: 'Empati tanpa janji palsu', minutes: 60,
        text: `
        Empati berarti mengakui perasaan orang, bukan menyetujui permintaannya. "Saya mengerti ini melelahkan, apalagi Bapak sudah datang dua kali" menenangkan lebih baik daripada "sabar ya, Pak".
        ## Susunan kalimat
        1. Akui keadaannya.
        2. Jelaskan yang dapat dilakukan sekarang.
        3. Sebut batasnya dan alasannya.
        4. Tutup dengan langkah berikut dan waktunya.
        ! Jangan menjanjikan atas nama orang lain. "Saya tanyakan hari ini dan menghubungi Ibu sebelum pukul tiga" dapat ditepati; "besok pasti selesai" belum tentu.
        ## Layanan bagi semua
        Berbicaralah langsung kepada penyandang disabilitas, bukan kepada pendampingnya. Tanyakan bantuan apa yang diperlukan; jangan menebaknya. Bagi warga lanjut usia, tuliskan langkah berikutnya pada secarik kertas dengan huruf besar.`,
      },
      {
        title: 'Bahasa yang mudah dipahami', minutes: 90,
        text: `
        Warga berhak memahami urusannya tanpa penerjemah. Kalimat pendek bukan berarti tidak resmi.
        | Sering dipakai | Lebih mudah dipahami |
        | Yang bersangkutan agar melengkapi berkas dimaksud | Mohon lengkapi dua berkas berikut |
        | Tidak dapat diproses lebih lanjut | Belum dapat kami proses karena KK belum diperbarui |
        | Pada prinsipnya dapat dipertimbangkan | Boleh, dengan syarat berikut |
        ## Kebiasaan
        - Satu kalimat, satu gagasan, paling banyak 20 kata.
        - Sebut pelaku: "kami memeriksa", bukan "dilakukan pemeriksaan".
        - Singkatan dijelaskan pada pemakaian pertama.
        - Angka dan tanggal ditulis lengkap: Senin, 2 Maret 2026, pukul 09.00.
        ## Latihan
        Ambil satu surat atau papan petunjuk dari unit Anda dan tulis ulang. Minta dua warga menjelaskan isinya dengan kata mereka sendiri.`,
      },
    ],
    [
      {
        title: 'Menghadapi keluhan dan kemarahan', minutes: 90,
        text: `
        Orang yang marah biasanya merasa tidak didengar. Kemarahan yang dijawab dengan aturan menjadi lebih besar; kemarahan yang dijawab dengan perhatian mereda dalam dua menit.
        ## Lima langkah
        1. Dengarkan tanpa menyela, dengan suara rendah.
        2. Minta maaf atas pengalamannya, tanpa mencari siapa yang salah.
        3. Pastikan masalahnya dengan rangkuman.
        4. Tawarkan dua pilihan yang sungguh ada.
        5. Catat, selesaikan, dan kabari hasilnya.
        ## Batas yang wajar
        Ancaman dan kata-kata kotor tidak harus diterima. Katakan dengan tenang: "Saya ingin membantu. Bila Bapak terus membentak, saya akan meminta rekan mendampingi." Panggil rekan sebelum keadaan memburuk, dan jangan melayani sendirian di ruang tertutup.
        ! Keluhan yang sama tiga kali dalam seminggu bukan masalah warga, melainkan masalah alur. Bawa ke rapat unit.`,
      },
      {
        title: 'Menulis pesan dan jawaban pengaduan', minutes: 75,
        text: `
        Pesan tertulis dibaca tanpa nada suara. Kalimat yang terasa biasa bagi penulis dapat terasa dingin bagi pembaca.
        ## Susunan jawaban
        1. Terima kasih dan inti pengaduan dengan kata pengadu.
        2. Apa yang kami temukan.
        3. Apa yang sudah dan akan dilakukan, dengan tanggal.
        4. Siapa yang dapat dihubungi.
        ## Contoh
        "Terima kasih atas laporan Ibu tentang antrean pada hari Senin. Pada hari itu dua dari empat loket tutup karena pelatihan, dan kami tidak memberi tahu warga sebelumnya. Mulai 6 April jadwal pelatihan dipindahkan ke hari Jumat siang. Bila Ibu mengalami hal yang sama, hubungi Rina pada nomor loket informasi."
        ## Saluran
        Pengaduan dari kanal nasional [SP4N-LAPOR!](https://www.lapor.go.id) dan dari loket dicatat pada daftar yang sama, sehingga tidak ada yang dijawab dua kali atau terlewat. Jangan menyebut data pribadi pengadu pada jawaban yang dapat dibaca umum.`,
      },
      {
        title: 'Praktik: tiga percakapan sulit', minutes: 45,
        text: `
        Mainkan tiga keadaan berikut bertiga: petugas, warga, pengamat. Setiap keadaan lima menit, lalu tiga menit umpan balik.
        1. Warga sudah datang tiga kali dan berkasnya hilang di kantor.
        2. Pemohon menuntut didahulukan karena mengenal pimpinan Anda.
        3. Keluarga pasien marah karena menunggu lama di pendaftaran.
        ## Lembar pengamat
        - Apakah petugas merangkum sebelum menjawab?
        - Apakah ada janji yang tidak dapat ditepati?
        - Kalimat mana yang paling menenangkan?
        Tulis satu kalimat yang akan Anda pakai besok pagi.`,
      },
      {
        title: 'Kuis akhir', minutes: 15,
        questions: [
          { prompt: 'Apa tujuan merangkum perkataan warga sebelum menjawab?', choices: ['Memastikan kita memahami hal yang sama', 'Menghemat kertas', 'Menunjukkan kewenangan', 'Mengakhiri percakapan'], feedback: 'Rangkuman menemukan salah paham sebelum menjadi kunjungan ulang.' },
          { prompt: 'Kalimat mana yang paling tepat bagi warga yang sudah datang dua kali?', choices: ['Saya mengerti ini melelahkan. Yang dapat saya selesaikan sekarang adalah...', 'Sabar ya, Pak', 'Itu bukan bagian saya', 'Besok pasti selesai'], feedback: 'Akui keadaannya, lalu sebut yang dapat dilakukan sekarang.' },
          { prompt: 'Penyandang disabilitas datang bersama pendamping. Kepada siapa Anda berbicara?', choices: ['Langsung kepada yang mengurus keperluannya', 'Kepada pendampingnya', 'Kepada petugas keamanan', 'Kepada keduanya bergantian tanpa bertanya'], feedback: 'Berbicaralah langsung dan tanyakan bantuan yang diperlukan.' },
          { prompt: 'Keluhan yang sama muncul tiga kali seminggu. Apa artinya?', choices: ['Ada masalah pada alur yang perlu dibahas unit', 'Warga kurang membaca', 'Petugas harus lebih tegas', 'Cukup dijawab dengan kalimat yang sama'], feedback: 'Keluhan berulang adalah data tentang proses.' },
          { prompt: 'Jawaban pengaduan yang baik memuat?', choices: ['Temuan, tindakan dengan tanggal, dan kontak', 'Kutipan seluruh peraturan', 'Nama petugas yang bersalah', 'Permintaan agar tidak mengadu lagi'], feedback: 'Pengadu ingin tahu apa yang ditemukan dan apa yang berubah.' },
        ],
      },
    ],
  ],
};
