/** The parts of the site that someone may be sent on to after signing in. */
const PARTS = ['p', 'home', 'account', 'administration', 'new', 'invitation', 'first-administrator'];

/** The page of this site to go on to after signing in, as an address asked for it; else the one that waits for everyone. */
export function nextPath(asked: unknown): string {
  return typeof asked === 'string' && isOwnPage(asked) ? asked : '/home';
}

/** A path on this site to a page that is known: nothing that a browser could read as an address elsewhere. */
function isOwnPage(path: string): boolean {
  const [before = ''] = path.split(/[?#]/, 1);
  if (!/^\/[a-z]/.test(before) || !/^[\w\-./~]+$/.test(before) || before.includes('//')) return false;
  if (/[\\\s]|%(?:5c|2f|0)/i.test(path) || hasControls(path)) return false;
  const segments = before.split('/');
  return PARTS.includes(segments[1] ?? '') && !segments.some((each) => each === '..' || each === '.');
}

function hasControls(text: string): boolean {
  return [...text].some((each) => each < ' ' || each === '\u007f');
}
