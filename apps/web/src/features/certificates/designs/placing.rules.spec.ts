import { STARTING_DESIGN } from '@piawai/domain/certificates/rules';
import { added, changed, forward, moved, stepOf, without } from './placing.rules';

const [first] = STARTING_DESIGN.elements;
const element = { ...first!, x: 100, y: 100, width: 50, height: 10 };

it.each([
  [1, 0, 101, 100],
  [-200, 5, 0, 105],
  [500, 500, 247, 200],
  [0.26, 0, 100.3, 100],
])('moved by %d, %d it stands at %d, %d', (dx, dy, x, y) => expect(moved(element, dx, dy)).toMatchObject({ x, y }));

it.each([
  ['ArrowLeft', false, [-1, 0]],
  ['ArrowDown', true, [0, 5]],
  ['Enter', false, null],
] as const)('%s with shift %s goes %j', (key, large, step) => expect(stepOf(key, large)).toEqual(step));

it('elements are added, changed, brought forward and removed', () => {
  const more = added(STARTING_DESIGN, 'qr', 'baru', '');
  expect(more.elements.at(-1)).toMatchObject({ id: 'baru', kind: 'qr', x: 135.5, y: 92 });
  expect(changed(more, 'baru', { x: 3 }).elements.at(-1)).toMatchObject({ x: 3 });
  expect(forward(more, first!.id).elements.at(-1)).toEqual(first);
  expect(without(more, 'baru')).toEqual(STARTING_DESIGN);
});
