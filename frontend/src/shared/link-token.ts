/** The pages that a link with a secret leads to. */
const PAGES = ['/first-administrator', '/invitation', '/reset-password'] as const;
export type LinkPage = (typeof PAGES)[number];

const kept = new Map<LinkPage, string>();

// As soon as this is loaded, and it is loaded first.
takeLinkToken();

/** The secret of the link that led to a page, in this tab; null when there is none, or no more. */
export function linkToken(page: LinkPage): string | null {
  return kept.get(page) ?? stored(page);
}

/** The link has served, or serves no more. */
export function forgetLinkToken(page: LinkPage): void {
  kept.delete(page);
  try {
    sessionStorage.removeItem(keyOf(page));
  } catch {
    // Nothing was stored either.
  }
}

/** Takes the secret of a link out of the address, before anything else is asked for and before anyone can read it there. */
function takeLinkToken(): void {
  const url = new URL(window.location.href);
  const page = PAGES.find((each) => each === url.pathname.replace(/\/$/, ''));
  const token = url.searchParams.get('token');
  if (page === undefined || token === null) return;
  kept.set(page, token);
  try {
    // It outlives the way through a sign-in, and ends with the tab.
    sessionStorage.setItem(keyOf(page), token);
  } catch {
    // Without storage it lasts as long as the page.
  }
  url.searchParams.delete('token');
  window.history.replaceState(window.history.state, '', url);
}

function stored(page: LinkPage): string | null {
  try {
    return sessionStorage.getItem(keyOf(page));
  } catch {
    return null;
  }
}

function keyOf(page: LinkPage): string {
  return `cantiere.link${page}`;
}
