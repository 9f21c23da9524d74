import type { RequestHandler } from 'express';

// Everything comes from here and nothing is sent elsewhere. Styles alone may stand in the page: charts and components
// set sizes and colours on their elements.
const CONTENT = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Tells the browser what this site never does, so that it refuses when someone makes it try. */
export const PROTECTION: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

export const protectBrowser: RequestHandler = ({ query }, response, next) => {
  for (const [name, value] of Object.entries(PROTECTION)) response.setHeader(name, value);
  // An address with a secret is told to nobody, not even to this site.
  if ('token' in query) response.setHeader('Referrer-Policy', 'no-referrer');
  next();
};
