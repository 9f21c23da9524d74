/** Size of every picture, in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 800;

/** Colours of a sky, from above to the horizon. */
export type Sky = readonly [string, string];

/** A picture: sky, hills, ground, and what stands before them. */
export function scene(sky: Sky, ground: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<defs><linearGradient id="sky" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient></defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>
<path d="M0 470 Q160 380 330 440 T700 410 T1200 450 V800 H0Z" fill="#8fa39a" opacity=".55"/>
<path d="M0 520 Q240 440 480 500 T900 480 T1200 510 V800 H0Z" fill="#6f8577" opacity=".6"/>
<rect y="610" width="${WIDTH}" height="190" fill="${ground}"/>
${content}
</svg>`;
}

/** A rectangle with its left and upper edge, width and height. */
export function box(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;
}

/** An area with straight edges. */
export function area(points: string, fill: string, more = ''): string {
  return `<polygon points="${points}" fill="${fill}" ${more}/>`;
}

/** A stroke along a path. */
export function line(path: string, colour: string, width: number): string {
  return `<path d="${path}" stroke="${colour}" stroke-width="${width}" fill="none" stroke-linecap="round"/>`;
}

/** The same thing several times: `draw` gets 0, 1, 2 … */
export function row(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

/** A tree with its foot at this place. */
export function tree(x: number, y: number, size: number): string {
  return `${box(x - size * 0.05, y - size * 0.4, size * 0.1, size * 0.4, '#5d4a3a')}<ellipse cx="${x}" cy="${y - size * 0.75}" rx="${size * 0.28}" ry="${size * 0.45}" fill="#56704f"/>`;
}

/** A worker with a helmet, standing at this place. */
export function worker(x: number, y: number, jacket = '#e8743b'): string {
  const legs = box(x - 9, y - 34, 7, 34, '#34434d') + box(x + 2, y - 34, 7, 34, '#34434d');
  const body = box(x - 13, y - 74, 26, 42, jacket, 'rx="7"') + box(x - 13, y - 58, 26, 5, '#f4e9c8');
  const head = `<circle cx="${x}" cy="${y - 85}" r="10" fill="#d9a986"/><path d="M${x - 14} ${y - 87} a14 14 0 0 1 28 0z" fill="#f2c230"/>`;
  return legs + body + head;
}
