/** What a browser calls itself, as people know it: "Firefox, Linux". Empty where it says nothing that is known. */
export function deviceOf(userAgent: string | null | undefined): string {
  const said = userAgent ?? '';
  const found = (list: readonly (readonly [RegExp, string])[]) =>
    list.find(([words]) => words.test(said))?.[1];
  return [found(BROWSERS), found(SYSTEMS)].filter(Boolean).join(', ');
}

// The first that fits: most name those that they wish to be taken for as well.
const BROWSERS = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
] as const;

const SYSTEMS = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const;
