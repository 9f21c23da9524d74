import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';

/** Headers that tell a browser what this site never does, so that it refuses when someone makes it try. */
export type Protection = Readonly<Record<string, string>>;

/** What no page of this site asks a device for. The clipboard stays: links and codes are copied. */
const UNUSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** The headers of every answer, computed once. What holds over HTTPS alone is said only where the site's public address (null: it has none) is one. */
export function protectionFor(publicUrl: string | null): Protection {
  const headers: Record<string, string> = {
    'Permissions-Policy': UNUSED_FEATURES.map((each) => `${each}=()`).join(', '),
  };
  const collect = {
    setHeader: (name: string, value: string) => {
      headers[name] = value;
    },
    removeHeader: () => {},
  };
  const isSecure = publicUrl?.startsWith('https:') === true;
  helmet(optionsFor(isSecure))(
    {} as IncomingMessage,
    collect as unknown as ServerResponse,
    (error?: unknown) => {
      if (error !== undefined) throw error;
    },
  );
  return headers;
}

/** Everything comes from here and nothing is sent elsewhere, sockets included. */
function optionsFor(isSecure: boolean): HelmetOptions {
  const self = ["'self'"];
  const none = ["'none'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: self,
        scriptSrcAttr: none,
        // Styles alone may stand in the page: its components write their variables, sizes and colours there.
        styleSrc: [...self, "'unsafe-inline'"],
        imgSrc: self,
        fontSrc: self,
        connectSrc: self,
        objectSrc: none,
        baseUri: none,
        formAction: self,
        frameAncestors: none,
        ...(isSecure && { upgradeInsecureRequests: [] }),
      },
    },
    // A link that leads elsewhere says nothing of the page that it stands on.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure,
    xFrameOptions: { action: 'deny' },
  };
}

/** An address with a secret is told to nobody, not even to this site. */
const HOLDS_SECRET = /[?&]token=/;

/** Puts the headers on an answer before anybody writes it. */
export function protectBrowser(
  protection: Protection,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  for (const name in protection) response.setHeader(name, protection[name] as string);
  if (HOLDS_SECRET.test(request.url ?? '')) response.setHeader('Referrer-Policy', 'no-referrer');
}
