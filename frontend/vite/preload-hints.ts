import type { HtmlTagDescriptor, Plugin } from 'vite';

const FIRST_SCREEN_FONT = /titillium-web-latin-(400|600)-normal.*\.woff2$/;
/** What the entry asks for as soon as it runs: the catalogs, of which one is used, and the first screen. */
const FIRST_SCREEN_CODE = /^assets\/(en|it|overview-page|trend-table)-[\w-]+\.js$/;

/** Hints in the page's head, under hashed names, so that the first screen comes in one round instead of two. */
export function preloadHints(): Plugin {
  return {
    name: 'cantiere-preload-hints',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const files = Object.keys(bundle ?? {});
        return [
          ...files.filter((file) => FIRST_SCREEN_FONT.test(file)).map(fontHint),
          ...files.filter((file) => FIRST_SCREEN_CODE.test(file)).map(codeHint),
        ];
      },
    },
  };
}

function fontHint(file: string): HtmlTagDescriptor {
  const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true };
  return { tag: 'link', attrs, injectTo: 'head-prepend' };
}

function codeHint(file: string): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { rel: 'modulepreload', href: `/${file}`, crossorigin: true },
    injectTo: 'head',
  };
}
