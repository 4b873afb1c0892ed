import { colourOperands, readMarkup, transformSteps } from './svg-markup.rules';

describe('readMarkup', () => {
  it('gives elements, attributes and texts in order', () => {
    expect([...readMarkup('<g fill="#fff"><text x="1">D&#x27;Arcy &amp; A&lt;b&gt;</text><path d="M0 0"/></g>')]).toEqual([
      { kind: 'open', name: 'g', attributes: { fill: '#fff' } },
      { kind: 'open', name: 'text', attributes: { x: '1' } },
      { kind: 'text', text: "D'Arcy & A<b>" },
      { kind: 'close', name: 'text' },
      { kind: 'open', name: 'path', attributes: { d: 'M0 0' } },
      { kind: 'close', name: 'path' },
      { kind: 'close', name: 'g' },
    ]);
  });

  it.each(['<image href="a"/>', '<g>', '</g>', '<g></svg>', '<g fill=#fff></g>', '<!DOCTYPE x>', '<script></script>'])('refuses %s', (markup) => {
    expect(() => [...readMarkup(markup)]).toThrow(SyntaxError);
  });
});

it.each([
  ['translate(10 20)', ['1 0 0 1 10 20']],
  ['translate(10, -2.5) scale(3)', ['1 0 0 1 10 -2.5', '3 0 0 3 0 0']],
  ['rotate(3)', []],
])('%s becomes matrices', (transform, steps) => expect(transformSteps(transform)).toEqual(steps));

it.each([
  ['#000000', '0 0 0'],
  ['#fff', '1 1 1'],
  ['#1F5FA6', '0.122 0.373 0.651'],
  ['none', null],
  ['red', null],
  [undefined, null],
])('colour %s is %s', (colour, operands) => expect(colourOperands(colour)).toBe(operands));
