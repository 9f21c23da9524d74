import type { DemoPicture } from '../../demo-step.js';
import { area, box, HEIGHT, line, row, scene, tree, WIDTH, worker } from './scenery.js';
import { silkMill } from './silk-mill.js';

const MUD = '#a08a6b';
const CONCRETE = '#c3c0b8';

const HANDOVER = scene(
  ['#9fc3d9', '#f0e2c4'],
  '#8d9a68',
  silkMill({ roof: 'old', windows: 'broken' }) +
    tree(90, 660, 190) +
    tree(1110, 650, 230) +
    row(9, (index) => line(`M${40 + index * 140} 700 v70`, '#7d7468', 7)) +
    line(`M0 715 H${WIDTH} M0 755 H${WIDTH}`, '#b9b1a2', 4) +
    worker(560, 690, '#3b6ea8') +
    worker(620, 694, '#6a6f74') +
    worker(680, 690),
);

const DEMOLISHED = scene(
  ['#b8c4cc', '#e6ddcf'],
  MUD,
  silkMill({ roof: 'none', windows: 'open' }) +
    area('640,800 700,660 800,620 900,648 1010,610 1120,690 1200,700 1200,800', '#b0806a') +
    row(16, (index) =>
      box(
        660 + ((index * 67) % 500),
        690 + ((index * 41) % 90),
        34,
        16,
        index % 2 ? '#94523b' : '#c98c72',
        `transform="rotate(${(index * 29) % 50} ${660 + ((index * 67) % 500)} 700)"`,
      ),
    ) +
    excavator(250, 720),
);

const OLD_WALL = scene(
  ['#a9b9c4', '#d9d2c6'],
  '#94795a',
  area('0,520 1200,470 1200,800 0,800', '#8a6f52') +
    area('120,590 1080,545 1010,800 190,800', '#6c543e') +
    row(5, (line_) =>
      row(9, (index) =>
        box(
          250 + index * 78 + (line_ % 2) * 26,
          640 + line_ * 30,
          70,
          24,
          ['#b9ae9b', '#a79b88', '#c6bca9'][(index + line_) % 3] ?? '#b9ae9b',
          'rx="7"',
        ),
      ),
    ) +
    row(6, (index) => box(330 + index * 100, 592, 10, 36, index % 2 ? '#f5f5f0' : '#c73a2b')) +
    box(325, 590, 520, 6, '#f5f5f0') +
    worker(250, 640, '#3b6ea8') +
    worker(930, 628) +
    line('M60 540 L180 380 L200 540 M180 380 L180 300', '#c99a2e', 9),
);

const ROOF = scene(
  ['#6fa9d6', '#dcebf2'],
  MUD,
  silkMill({ roof: 'new', windows: 'open' }) +
    row(10, (index) => line(`M${250 + index * 86} 610 V228`, '#8b9399', 5)) +
    line('M240 330 H1040 M240 470 H1040', '#8b9399', 5) +
    box(240, 464, 800, 8, '#c9a86a') +
    box(240, 324, 800, 8, '#c9a86a') +
    crane(1060, 610) +
    worker(420, 464) +
    worker(770, 464, '#3b6ea8') +
    row(3, (index) => box(70 + index * 74, 670 - (index % 2) * 22, 66, 44, '#b9573c')),
);

const PANELS = scene(
  ['#4f94cd', '#e9f3f6'],
  '#8d9a68',
  area('0,800 210,330 1090,270 1200,520 1200,800', '#b9573c') +
    row(12, (index) =>
      line(`M${index * 105 - 60} 800 L${240 + index * 76} ${330 - index * 5}`, '#9c4630', 3),
    ) +
    row(3, (rank) =>
      row(5, (index) => solarPanel(300 + index * 142 - rank * 52, 385 + rank * 112 - index * 9)),
    ) +
    `<circle cx="1010" cy="130" r="58" fill="#ffe08a"/><circle cx="1010" cy="130" r="88" fill="#ffe08a" opacity=".3"/>` +
    worker(1040, 560),
);

const WINDOWS = scene(
  ['#c8d3da', '#f0e6d8'],
  '#9b917f',
  box(0, 0, WIDTH, HEIGHT, '#b5674a') +
    row(26, (index) => box(0, 14 + index * 31, WIDTH, 2, '#94523b', 'opacity=".5"')) +
    arch(120, '#a9cddb') +
    arch(480, '#a9cddb') +
    arch(840, '#3a342f') +
    box(0, 664, WIDTH, 136, CONCRETE) +
    box(760, 640, 420, 16, '#c9a86a') +
    worker(815, 640) +
    worker(1130, 640, '#3b6ea8') +
    `<g transform="rotate(-7 980 470)">${box(885, 300, 190, 330, '#cfe4ec', 'opacity=".85"')}${box(885, 300, 190, 330, 'none', 'stroke="#2f4b45" stroke-width="12"')}${box(976, 300, 8, 330, '#2f4b45')}</g>`,
);

/** Pictures drawn for the invented project, by the name under which its evidence refers to them. */
export const PICTURES: readonly DemoPicture[] = [
  { name: 'consegna-area', svg: HANDOVER },
  { name: 'parti-demolite', svg: DEMOLISHED },
  { name: 'muro-antico', svg: OLD_WALL },
  { name: 'copertura', svg: ROOF },
  { name: 'fotovoltaico', svg: PANELS },
  { name: 'serramenti', svg: WINDOWS },
];

function excavator(x: number, y: number): string {
  const tracks =
    box(x - 90, y - 34, 190, 40, '#3b3a38', 'rx="20"') +
    row(4, (index) => `<circle cx="${x - 65 + index * 46}" cy="${y - 14}" r="13" fill="#77736d"/>`);
  const cabin =
    box(x - 70, y - 130, 140, 96, '#e3a52b', 'rx="10"') + box(x - 56, y - 118, 60, 52, '#bcd6df', 'rx="5"');
  return `${line(`M${x + 50} ${y - 110} L${x + 160} ${y - 230} L${x + 270} ${y - 120}`, '#cf9322', 22)}${area(`${x + 246},${y - 132} ${x + 306},${y - 116} ${x + 286},${y - 60} ${x + 236},${y - 84}`, '#4a4742')}${tracks}${cabin}`;
}

function crane(x: number, y: number): string {
  const lattice = row(14, (index) =>
    line(`M${x - 14} ${y - index * 36} L${x + 14} ${y - 36 - index * 36}`, '#d8912a', 4),
  );
  return `${line(`M${x - 14} ${y} V90 M${x + 14} ${y} V90`, '#d8912a', 7)}${lattice}${line(`M${x - 420} 104 H${x + 110} M${x - 420} 104 L${x} 40 L${x + 110} 104`, '#d8912a', 7)}${line(`M${x - 330} 104 V176`, '#4a4742', 3)}${box(x - 372, 176, 84, 26, '#b9573c')}${box(x + 60, 104, 46, 40, '#6f6b64')}`;
}

function solarPanel(x: number, y: number): string {
  const cells =
    row(3, (index) => line(`M${x + 22 + index * 30} ${y + 2} l-32 94`, '#5f86b5', 2)) +
    line(`M${x - 16} ${y + 48} l122 -8`, '#5f86b5', 2);
  return (
    area(
      `${x},${y} ${x + 122},${y - 8} ${x + 88},${y + 90} ${x - 34},${y + 98}`,
      '#1f3f6b',
      'stroke="#c9d6e2" stroke-width="4"',
    ) + cells
  );
}

function arch(x: number, glass: string): string {
  return `<path d="M${x} 640 V300 a120 120 0 0 1 240 0 V640Z" fill="${glass}" stroke="#d8cbb4" stroke-width="20"/>${glass === '#3a342f' ? '' : `${box(x + 116, 186, 8, 454, '#2f4b45')}${box(x, 400, 240, 8, '#2f4b45')}${area(`${x + 30},620 ${x + 96},220 ${x + 130},200 ${x + 62},620`, '#ffffff', 'opacity=".28"')}`}`;
}
