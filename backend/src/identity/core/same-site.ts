/** What a request says about where it was made and what it is for. */
export interface Provenance {
  readonly origin: string | undefined;
  readonly host: string | undefined;
  /** Sec-Fetch-Site, which a page cannot forge. */
  readonly site?: string | undefined;
}

/**
 * Whether, in view of the site's own address (null: it is reached at any name of this machine), a browser made the
 * request for a page of another site, another port of this machine, or of the site's own name over an unprotected
 * connection, where anybody on the way may have written the page. A program sends no Origin, and no cookie that it was
 * not given.
 */
export function isForeign({ origin, host, site }: Provenance, publicUrl: string | null): boolean {
  if (site === 'cross-site' || site === 'same-site') return true;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  if (publicUrl !== null && host === new URL(publicUrl).host) return origin !== publicUrl;
  return origin !== publicUrl && new URL(origin).host !== host;
}

/** Where a request was made, as its headers tell. Whoever follows a link from elsewhere only looks, and comes as who they are. */
export function provenanceOf(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Provenance {
  const text = (name: string) => headers[name]?.toString();
  const isLinkFollowed = text('sec-fetch-mode') === 'navigate' && text('origin') === undefined;
  return {
    origin: text('origin'),
    host: text('host'),
    site: isLinkFollowed ? undefined : text('sec-fetch-site'),
  };
}
