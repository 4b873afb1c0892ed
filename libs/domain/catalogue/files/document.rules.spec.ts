import { drawnSize } from './document.rules';

it.each([
  ['a page of A4', 595, 842, { width: 1280, height: 1811 }],
  ['a slide', 960, 540, { width: 1280, height: 720 }],
  ['a banner', 10, 100_000, { width: 1, height: 3840 }],
  ['a page without size', 0, 0, { width: 1, height: 1 }],
])('%s is drawn within bounds', (_name, width, height, size) => {
  expect(drawnSize(width, height)).toMatchObject(size);
});
