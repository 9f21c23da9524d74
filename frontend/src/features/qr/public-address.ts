/** The address of a project's page for everybody: without day, revision and language, so that whoever comes reads it as they read. */
export function publicAddress(origin: string, code: string): string {
  return `${origin}/p/${code}`;
}

/** True for an address that leads to the reader's own machine only. */
export function leadsNowhereElse(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === '[::1]' || /^127\./.test(hostname) || /(^|\.)localhost$/.test(hostname);
}
