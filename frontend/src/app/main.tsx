import '../shared/link-token';
import '../shared/theme/tokens.css';
import '../shared/theme/fonts.css';
import '../shared/theme/base.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { client } from '../shared/graphql/client';
import { activateLanguage } from '../shared/i18n/i18n';
import { LanguageProvider } from '../shared/i18n/language-context';
import { preferredLanguage } from '../shared/i18n/preference';
import { router } from './router';

const language = preferredLanguage();

// The address is resolved, the page's code fetched and its question asked while the catalog is on its way.
// No top-level await: the chunks of the pages may import from this one.
void Promise.all([activateLanguage(language), router.load()]).then(draw);

function draw(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root in index.html');
  createRoot(root).render(
    <StrictMode>
      <Provider value={client}>
        <LanguageProvider initial={language}>
          <RouterProvider router={router} />
        </LanguageProvider>
      </Provider>
    </StrictMode>,
  );
}
