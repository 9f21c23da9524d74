import { expect, test } from 'vitest';
import type { GalleryItemFragment } from '../../generated/graphql';
import { picturesOf, stepTo } from './pictures';

const evidence = (id: string, thumbnailPath: string | null | undefined) =>
  ({
    id,
    file: thumbnailPath === undefined ? null : { path: '/files/x', thumbnailPath },
  }) as GalleryItemFragment;

test('only files with a small picture are shown, in their order', () => {
  const all = [
    evidence('photo', '/t'),
    evidence('link', undefined),
    evidence('pdf', null),
    evidence('scan', '/u'),
  ];
  expect(picturesOf(all).map(({ id }) => id)).toEqual(['photo', 'scan']);
});

test('a step beyond the first or last picture stays there', () => {
  expect([stepTo(0, -1, 3), stepTo(1, 1, 3), stepTo(2, 1, 3)]).toEqual([0, 2, 2]);
});
