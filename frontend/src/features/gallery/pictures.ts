import type { GalleryItemFragment } from '../../generated/graphql';

type File = NonNullable<GalleryItemFragment['file']>;

/** Evidence that can be looked at here: it has a file with a small picture. */
export type Picture = GalleryItemFragment & { readonly file: File & { readonly thumbnailPath: string } };

/** The pictures among the evidence, in its order. */
export function picturesOf(evidence: readonly GalleryItemFragment[]): Picture[] {
  return evidence.filter((each): each is Picture => typeof each.file?.thumbnailPath === 'string');
}

/** The place of the picture so many steps further; it stops at both ends. */
export function stepTo(index: number, steps: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index + steps));
}
