import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(__dirname, '../..');

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|[/.])messages\.ts$/.test(file));

interface Sentences {
  readonly id: Readonly<Record<string, unknown>>;
  readonly en: Readonly<Record<string, unknown>>;
}

const isSentences = (value: unknown): value is Sentences => typeof value === 'object' && value !== null && 'id' in value && 'en' in value;

const sentencesOf = async (file: string): Promise<Sentences[]> => {
  const module = (await import(join(SOURCE, file))) as Record<string, unknown>;
  return Object.values(module).filter(isSentences);
};

describe.each(files)('%s', (file) => {
  it('says everything in both languages, with the same values', async () => {
    for (const { id, en } of await sentencesOf(file)) {
      expect(Object.keys(en)).toEqual(Object.keys(id));
      for (const [key, sentence] of Object.entries(id)) {
        expect([key, typeof en[key]]).toEqual([key, typeof sentence]);
        if (typeof sentence === 'string') expect([key, sentence.trim() !== '', (en[key] as string).trim() !== '']).toEqual([key, true, true]);
      }
    }
  });

  it('does not shout', async () => {
    for (const { id, en } of await sentencesOf(file)) {
      const plain = [...Object.values(id), ...Object.values(en)].filter((sentence) => typeof sentence === 'string');
      expect(plain.filter((sentence) => sentence.includes('!'))).toEqual([]);
    }
  });
});

it('finds the messages of every feature that has pages', () => {
  const features = readdirSync(join(SOURCE, 'features'));
  const spoken = features.filter((feature) => files.some((file) => file.startsWith(join('features', feature))));
  expect(spoken).toEqual(features);
});
