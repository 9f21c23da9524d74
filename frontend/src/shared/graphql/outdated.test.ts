import { beforeEach, expect, test, vi } from 'vitest';

const MINUTE_MS = 60_000;
let kept: Map<string, string>;
const reload = vi.fn();

beforeEach(() => {
  kept = new Map();
  reload.mockClear();
  vi.useFakeTimers();
  vi.setSystemTime('2026-03-02T10:00:00Z');
  const sessionStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  vi.stubGlobal('window', { sessionStorage, location: { reload } });
});

/** A page that has just been loaded: nothing but what the tab keeps is left of the one before. */
async function freshPage() {
  vi.resetModules();
  return { ...(await import('./outdated')), ...(await import('../unsaved')) };
}

test('a page that is out of date reloads itself, and no second time soon after', async () => {
  const first = await freshPage();
  first.pageIsOutdated();
  first.pageIsOutdated();
  expect([reload.mock.calls.length, first.currentAge()]).toEqual([1, 'current']);
  vi.advanceTimersByTime(MINUTE_MS);
  const second = await freshPage();
  second.pageIsOutdated();
  expect([reload.mock.calls.length, second.currentAge()]).toEqual([1, 'stuck']);
  second.reloadByHand();
  expect(reload).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10 * MINUTE_MS);
  (await freshPage()).pageIsOutdated();
  expect(reload).toHaveBeenCalledTimes(3);
});

test('it waits while something is typed', async () => {
  const page = await freshPage();
  const letGo = page.hold();
  page.pageIsOutdated();
  expect([reload.mock.calls.length, page.currentAge()]).toEqual([0, 'waits']);
  letGo();
  page.pageIsOutdated();
  expect(reload).toHaveBeenCalledTimes(1);
});

test('where nothing can be kept it does not reload by itself', async () => {
  const refuse = () => {
    throw new Error('refused');
  };
  vi.stubGlobal('window', { sessionStorage: { getItem: refuse, setItem: refuse }, location: { reload } });
  const page = await freshPage();
  page.pageIsOutdated();
  expect([reload.mock.calls.length, page.currentAge()]).toEqual([0, 'stuck']);
  page.reloadByHand();
  expect(reload).toHaveBeenCalledTimes(1);
});
