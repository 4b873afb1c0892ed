import { sources } from './source-tree';

const ROLES = ['module', 'entity', 'service', 'reader', 'rules', 'controller', 'dto', 'processor', 'guard', 'filter', 'check', 'decorators', 'types', 'store'];
const DUMPING_GROUND = /(^|\/)(common|utils?|shared|helpers?|misc|base)(\/|\.tsx?$)/;
const LONGEST_FILE = 300;

const files = sources();

describe('names and sizes', () => {
  it('no folder or file is a dumping ground', () => {
    expect(files.map(({ path }) => path).filter((path) => DUMPING_GROUND.test(path))).toEqual([]);
  });

  it('file names are kebab-case, with a role as suffix', () => {
    const wrong = files
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('apps/web/'))
      .filter((path) => {
        const [name, ...suffixes] = path.split('/').at(-1)!.replace(/\.ts$/, '').split('.');
        return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name!) || suffixes.some((suffix) => !ROLES.includes(suffix));
      });
    expect(wrong).toEqual([]);
  });

  it(`no file is longer than ${LONGEST_FILE} lines`, () => {
    const long = files.filter(({ path }) => !path.includes('/api-clients/')).map(({ path, text }) => [path, text.split('\n').length] as const);
    expect(long.filter(([, lines]) => lines > LONGEST_FILE)).toEqual([]);
  });

  it('no two DTOs of a service share a name, for the document of the API would keep one of them', () => {
    const twice = ['course-service', 'progress-service'].flatMap((service) => {
      const names = files.filter(({ path }) => path.startsWith(`apps/${service}/`)).flatMap(({ text }) => [...text.matchAll(/^export class (\w+(?:Dto|Input|Query))\b/gm)].map(([, name]) => name!));
      return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${service}: ${name}`);
    });
    expect(twice).toEqual([]);
  });

  it('nothing is left open or switched off', () => {
    const marks = /\bTODO\b|\bFIXME\b|@ts-ignore|eslint-disable|\bas any\b|: any\b|forwardRef/;
    expect(files.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
