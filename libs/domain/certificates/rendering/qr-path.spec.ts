import { qrPath } from './qr-path';
import { pathOperators } from './svg-path.rules';

describe('the path of a QR code', () => {
  const { path, operators, unit } = qrPath('https://belajar.example.test/verifikasi/q83vASNFZ4mrze8BI0VniavN');

  it('has the same rectangles as path data and as operators', () => {
    const corners = pathOperators(path).split('h').filter((part) => part.trim() !== '').map((part) => part.trim().split(' m')[0]);
    expect(operators.trim().split('\n').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(corners);
  });

  it('fits a square of one unit', () => {
    const side = Math.round(1 / unit);
    for (const line of operators.trim().split('\n')) {
      const [x = 0, y = 0, width = 0] = line.split(' ').map(Number);
      expect(x + width).toBeLessThanOrEqual(side);
      expect(y).toBeLessThan(side);
    }
  });
});
