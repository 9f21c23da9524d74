import { expect, type Locator, type Page } from '@playwright/test';

/** The pages of a project: name in English, letter after `g`, end of the address. */
export const PAGES = [
  { name: 'Overview', letter: 'o', path: '' },
  { name: 'Milestones', letter: 'm', path: '/milestones' },
  { name: 'Progress', letter: 'r', path: '/progress' },
  { name: 'Funding', letter: 'f', path: '/funding' },
  { name: 'Promises', letter: 'p', path: '/promises' },
  { name: 'Parties', letter: 'a', path: '/parties' },
  { name: 'Events', letter: 'e', path: '/events' },
  { name: 'Evidence', letter: 'v', path: '/evidence' },
  { name: 'History', letter: 'y', path: '/history' },
] as const;

/** A titled part of a page. */
export function card(page: Page, title: string | RegExp): Locator {
  return page.getByRole('region', { name: title, exact: true });
}

/** What stands under the name of a figure at the head of a page. */
export function figure(page: Page, term: string | RegExp): Locator {
  return page
    .locator('dl > div')
    .filter({ has: page.getByRole('term').filter({ hasText: asWhole(term) }) })
    .getByRole('definition')
    .first();
}

/** How much a filter leaves, in words. */
export function shown(page: Page): Locator {
  return page.getByRole('main').getByRole('status').filter({ hasText: /^\d/ });
}

/** The title of the page. */
export function title(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** The handle of the time ribbon. */
export function handle(page: Page): Locator {
  return page.getByRole('slider');
}

/** The as-of day in the address; null is today. */
export function expectAsOf(page: Page, day: string | null): Promise<void> {
  return expect(page).toHaveURL((url) => url.searchParams.get('asOf') === day);
}

/** Collects what a page complains about in the console, and requests that failed. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${new URL(page.url()).pathname}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${new URL(page.url()).pathname}: ${error.message}`));
  return complaints;
}

function asWhole(term: string | RegExp): RegExp {
  return typeof term === 'string' ? new RegExp(`^${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : term;
}
