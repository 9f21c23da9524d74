import { area, box, row } from './scenery.js';

const BRICK = '#b5674a';
const DARK_BRICK = '#94523b';
const STONE = '#d8cbb4';

/** How far the mill has come. */
export interface MillState {
  readonly roof: 'old' | 'none' | 'new';
  readonly windows: 'broken' | 'open' | 'new';
}

/** The silk mill from the front: two storeys of nine windows, a chimney at its left. Its walls stand on 610. */
export function silkMill({ roof, windows }: MillState): string {
  const walls =
    box(230, 330, 800, 280, BRICK) +
    row(13, (index) => box(230, 350 + index * 20, 800, 1.5, DARK_BRICK, 'opacity=".45"')) +
    box(230, 455, 800, 12, STONE) +
    box(222, 596, 816, 14, STONE);
  const storeys =
    row(9, (index) => millWindow(262 + index * 86, 362, windows, index)) +
    row(9, (index) => millWindow(262 + index * 86, 490, windows, index + 4));
  return chimney() + walls + storeys + ROOFS[roof];
}

const ROOFS = {
  none:
    row(10, (index) =>
      area(
        `${232 + index * 78},330 ${266 + index * 78},258 ${300 + index * 78},330 ${290 + index * 78},330 ${266 + index * 78},274 ${242 + index * 78},330`,
        '#a98457',
      ),
    ) + box(250, 320, 760, 10, '#a98457'),
  old:
    area('205,335 290,250 560,244 590,296 640,300 665,246 970,250 1055,335', '#8c5a45') +
    area('560,244 590,296 640,300 665,246 640,330 575,330', '#3d332d'),
  new:
    area('205,335 290,245 970,245 1055,335', '#b9573c') +
    row(22, (index) => box(248 + index * 34, 245, 3, 90, '#9c4630', 'opacity=".5"')) +
    box(286, 238, 688, 10, '#8d3f2c'),
} as const;

function chimney(): string {
  return (
    area('112,610 128,180 172,180 188,610', DARK_BRICK) +
    box(120, 168, 60, 16, STONE) +
    box(126, 300, 48, 8, STONE)
  );
}

function millWindow(x: number, y: number, state: MillState['windows'], index: number): string {
  const glass = state === 'new' ? '#a9cddb' : state === 'open' ? '#4a3f3a' : '#5b6468';
  const pane = `<path d="M${x} ${y + 84} V${y + 24} a24 24 0 0 1 48 0 V${y + 84}Z" fill="${glass}" stroke="${STONE}" stroke-width="5"/>`;
  if (state === 'open') return pane;
  if (state === 'broken')
    return (
      pane +
      (index % 3 === 0 ? area(`${x + 6},${y + 30} ${x + 30},${y + 22} ${x + 18},${y + 60}`, '#2b2725') : '')
    );
  const bars = box(x + 22.5, y + 2, 3, 82, '#2f4b45') + box(x + 2, y + 40, 44, 3, '#2f4b45');
  return `${pane}${bars}${area(`${x + 6},${y + 78} ${x + 20},${y + 20} ${x + 28},${y + 20} ${x + 14},${y + 78}`, '#ffffff', 'opacity=".25"')}`;
}
