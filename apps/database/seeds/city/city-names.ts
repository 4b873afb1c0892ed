import type { Sex } from '@piawai/domain/organisation/rules';

import type { Random } from './random';

/** Names are put together from these parts and belong to nobody; now and then one is long, as names are. */
const BEGIN = ['Adra', 'Banu', 'Caka', 'Dela', 'Era', 'Fadi', 'Gala', 'Hari', 'Iska', 'Janu', 'Kala', 'Lora', 'Mana', 'Nara', 'Ona', 'Pala', 'Rana', 'Sena', 'Tara', 'Una', 'Wira', 'Yuda'];
const END: Readonly<Record<Sex, readonly string[]>> = {
  MALE: ['bumi', 'dika', 'gara', 'janta', 'kusna', 'mantra', 'nanda', 'praba', 'santa', 'wangsa'],
  FEMALE: ['dewani', 'gandari', 'karani', 'lestira', 'mayani', 'ningrat', 'pratiwa', 'sarina', 'tanira', 'wulani'],
};
const MIDDLE = ['Bagas', 'Citra', 'Dharma', 'Gumelar', 'Kirana', 'Mahesa', 'Pelita', 'Rimba', 'Surya', 'Tirta'];
const FAMILY_BEGIN = ['Ardha', 'Birawa', 'Cendra', 'Darma', 'Ganda', 'Kerta', 'Lembu', 'Mangga', 'Nata', 'Purba', 'Ranga', 'Sastra', 'Tana', 'Wana'];
const FAMILY_END = ['bangun', 'dipura', 'giri', 'hadiya', 'kelana', 'lawang', 'negara', 'permana', 'rejasa', 'sukma', 'tirana', 'yoga'];
const LONG_ONE_IN = 40;

/** A full name without titles. */
export function cityName(random: Random, sex: Sex): string {
  const first = `${random.pick(BEGIN)}${random.pick(END[sex])}`;
  const family = `${random.pick(FAMILY_BEGIN)}${random.pick(FAMILY_END)}`;
  const middle = random.next() < 0.3 ? `${random.pick(MIDDLE)} ` : '';
  const more = random.between(1, LONG_ONE_IN) === 1 ? ` ${random.pick(MIDDLE)}${random.pick(FAMILY_END)} ${random.pick(FAMILY_BEGIN)}${random.pick(FAMILY_END)}` : '';
  return `${first} ${middle}${family}${more}`;
}
