import { ruleWords } from './rule-words';
import { uiMessages } from './ui.messages';

it.each([
  [['maxLength'], 'Isian terlalu panjang.'],
  [['minLength', 'isNotEmpty'], 'Bagian ini wajib diisi.'],
  [['isString', 'max'], 'Isi dengan angka dalam batas yang diizinkan.'],
  [['matches'], 'Isian belum benar. Periksa kembali.'],
  [[], 'Isian belum benar. Periksa kembali.'],
])('%j', (rules, sentence) => expect(ruleWords(rules, uiMessages.id)).toBe(sentence));
