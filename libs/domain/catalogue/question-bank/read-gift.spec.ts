import { QuestionFileReader } from './question-file.reader';
import type { QuestionReading, ReadQuestion } from './question-reading.rules';

const read = (text: string): QuestionReading => new QuestionFileReader().readText(text, 'GIFT');
const only = (text: string): ReadQuestion => {
  const { questions, problems } = read(text);
  expect(problems).toEqual([]);
  expect(questions).toHaveLength(1);
  return questions[0]!;
};
/** The key in words instead of ids. */
function keyWords({ form }: ReadQuestion): unknown {
  const text = (id: string): string | undefined => [...form.choices, ...form.matches].find((choice) => choice.id === id)?.text;
  switch (form.key?.kind) {
    case 'SINGLE':
      return text(form.key.choice);
    case 'MULTIPLE':
      return form.key.choices.map(text);
    case 'MATCHING':
      return Object.entries(form.key.pairs).map(([left, right]) => [text(left), text(right)]);
    default:
      return form.key;
  }
}

describe('GIFT', () => {
  it.each<[string, string, string, unknown]>([
    ['one right choice', 'Ibu kota provinsi? {~Medan =Palembang ~Sibolga}', 'SINGLE', 'Palembang'],
    ['shares that make up the whole', 'Dua nilai? {~%50%Kompeten ~%50%Loyal ~%-100%Kaya}', 'MULTIPLE', ['Kompeten', 'Loyal']],
    ['true or false', 'JP adalah 45 menit.{T}', 'TRUE_FALSE', { kind: 'TRUE_FALSE', value: true }],
    ['a short answer', 'Kepanjangan JP? {=jam pelajaran =jam pelatihan}', 'SHORT_ANSWER', { kind: 'SHORT_ANSWER', accepted: ['jam pelajaran', 'jam pelatihan'] }],
    ['a number with a tolerance', 'Pi? {#3.14:0.01}', 'NUMERIC', { kind: 'NUMERIC', value: 3.14, tolerance: 0.01 }],
    ['a number between two others', 'Satu sampai lima? {#1..5}', 'NUMERIC', { kind: 'NUMERIC', value: 3, tolerance: 2 }],
    ['pairs', 'Jodohkan. {=SKJ -> standar =JP -> jam}', 'MATCHING', [['SKJ', 'standar'], ['JP', 'jam']]],
    ['pairs that share a right side', 'Jodohkan. {=Palembang -> Sumatera =Medan -> Sumatera =Denpasar -> Bali}', 'MATCHING', [['Palembang', 'Sumatera'], ['Medan', 'Sumatera'], ['Denpasar', 'Bali']]],
    ['signs of its own that are escaped', 'Mana yang benar \\{itu\\}? {=a\\=b ~a\\~b ~c\\#d}', 'SINGLE', 'a=b'],
    ['a title and a blank within the sentence', '::S1:: Satu JP sama dengan {=45 =empat puluh lima} menit.', 'SHORT_ANSWER', { kind: 'SHORT_ANSWER', accepted: ['45', 'empat puluh lima'] }],
    ['lines of their own for each answer', '::S2\n::Siapa yang menandatangani?\n{\n=Kepala BKPSDM # Benar,\nbeliau berwenang.\n~Peserta\n}', 'SINGLE', 'Kepala BKPSDM'],
  ])('reads %s', (_name, text, kind, key) => {
    const question = only(text);
    expect(question.form.kind).toBe(kind);
    expect(keyWords(question)).toEqual(key);
  });

  it('keeps the feedback of choices behind their texts', () => {
    expect(only('Apa? {~salah#Bukan itu =benar#Tepat ####Umum}')).toMatchObject({ form: { feedback: 'salah: Bukan itu\nbenar: Tepat\nUmum' }, notes: ['CHOICE_FEEDBACK_JOINED'] });
  });

  it('says that half points are dropped', () => {
    expect(only('Sulit. {~salah ~%50%setengah =benar}').notes).toEqual(['PARTIAL_CREDIT_DROPPED']);
  });

  it('reads words out of markup and keeps no markup', () => {
    const { form } = only('[html]<p>A &lt; B<script>alert(1)</script> dan <b>C</b></p> {=<i>ya</i> ~tidak}');
    expect(form.prompt).toBe('A < B dan C');
    expect(form.choices.map(({ text }) => text)).toEqual(['ya', 'tidak']);
  });

  it('takes the last part of a category as the topic of what follows', () => {
    expect(read('$CATEGORY: $course$/top/Pelayanan Publik\n\nBenar?{T}\n\nLagi?{F}').questions.map(({ topic, line }) => [topic, line])).toEqual([['Pelayanan Publik', 3], ['Pelayanan Publik', 5]]);
  });

  it('names by its line what is no question here, and reads the rest', () => {
    const { questions, problems } = read('// catatan\nTulis riwayat. {}\n\nBenar?{T}\n\nSoal {=a ~b\n\nSiapa? {=satu ~dua =tiga}\n\nKeterangan saja.');
    expect(questions.map(({ line }) => line)).toEqual([4]);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([[2, 'ESSAY'], [6, 'SYNTAX'], [8, 'SEVERAL_RIGHT']]);
    expect(problems[1]?.source).toBe('Soal {=a ~b');
  });
});

describe('Aiken', () => {
  const aiken = (text: string): QuestionReading => new QuestionFileReader().readText(text);

  it('is known by its key line', () => {
    const { questions, problems } = aiken('Satu JP berapa menit?\nA. 30\nB. 45\nANSWER: B\n\nSatu tahun berapa JP?\nA) 10\nB) 20\nJAWABAN: B\n');
    expect(problems).toEqual([]);
    expect(questions.map((question) => [question.line, question.form.prompt, keyWords(question)])).toEqual([[1, 'Satu JP berapa menit?', '45'], [6, 'Satu tahun berapa JP?', '20']]);
  });

  it('names a question without key and one whose key is no choice', () => {
    const { questions, problems } = aiken('Tanpa kunci?\nA. satu\nB. dua\n\nKunci lain?\nA. satu\nB. dua\nANSWER: D\n\nBaik?\nA. ya\nB. tidak\nANSWER: A');
    expect(questions.map(({ line }) => line)).toEqual([10]);
    expect(problems.map(({ line, code, found }) => [line, code, found])).toEqual([[1, 'NO_KEY', ''], [5, 'KEY_UNKNOWN', 'D']]);
  });
});
