const COMMAND = /([MmLlHhVvCcZz])([^MmLlHhVvCcZz]*)/g;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;

/** SVG path data (M L H V C Z, absolute and relative) as PDF path operators in the same coordinates. */
export function pathOperators(data: string): string {
  const out: string[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const move = (toX: number, toY: number, operator: string) => {
    [x, y] = [toX, toY];
    out.push(`${n(x)} ${n(y)} ${operator}`);
  };
  for (const [, command = '', rest = ''] of data.matchAll(COMMAND)) {
    const relative = command === command.toLowerCase();
    const values = rest.match(NUMBER)?.map(Number) ?? [];
    const each = (size: number, draw: (part: readonly number[], at: number) => void) => {
      for (let at = 0; at + size <= values.length; at += size) draw(values.slice(at, at + size), at);
    };
    const fromX = () => (relative ? x : 0);
    const fromY = () => (relative ? y : 0);
    switch (command.toUpperCase()) {
      case 'M':
        each(2, ([dx = 0, dy = 0], at) => {
          move(fromX() + dx, fromY() + dy, at === 0 ? 'm' : 'l');
          if (at === 0) [startX, startY] = [x, y];
        });
        break;
      case 'L':
        each(2, ([dx = 0, dy = 0]) => move(fromX() + dx, fromY() + dy, 'l'));
        break;
      case 'H':
        each(1, ([dx = 0]) => move(fromX() + dx, y, 'l'));
        break;
      case 'V':
        each(1, ([dy = 0]) => move(x, fromY() + dy, 'l'));
        break;
      case 'C':
        each(6, ([ax = 0, ay = 0, bx = 0, by = 0, dx = 0, dy = 0]) => {
          const [ox, oy] = [fromX(), fromY()];
          out.push([ox + ax, oy + ay, ox + bx, oy + by].map(n).join(' '));
          move(ox + dx, oy + dy, 'c');
        });
        break;
      default:
        [x, y] = [startX, startY];
        out.push('h');
    }
  }
  return out.join('\n');
}

/** Two decimals: a hundredth of a point is finer than any printer. */
function n(value: number): number {
  return Math.round(value * 100) / 100;
}
