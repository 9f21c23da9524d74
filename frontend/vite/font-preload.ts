import type { Plugin } from 'vite';

const FIRST_SCREEN_FONT = /titillium-web-latin-(400|600)-normal.*\.woff2$/;

/** Preload links for the two weights of the first screen, under their hashed names. */
export function fontPreload(): Plugin {
  return {
    name: 'cantiere-font-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => FIRST_SCREEN_FONT.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
            injectTo: 'head-prepend',
          })),
    },
  };
}
