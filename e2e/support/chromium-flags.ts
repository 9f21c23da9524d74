/** Features of the browser that no page is shown with, and that cost more than most tests do. */
const IN_NO_PAGE = [
  // Loads two pages of its own with each window: what appears below the address bar, which nobody sees here.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** What Playwright itself turns off: a list of features takes the place of the one before. */
const TURNED_OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** How Chromium is started for the tests: without what a person at a desk would want of it. */
export const CHROMIUM_FLAGS: readonly string[] = [
  // Its sandbox refuses root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
  `--disable-features=${[...TURNED_OFF_BY_PLAYWRIGHT, ...IN_NO_PAGE].join(',')}`,
];
