import type { Reading } from '../record/reading.js';
import type { Viewer } from './core/viewer.js';

/** What every question comes with: who asks, and from where it may be answered. */
export interface Asked {
  readonly viewer: Viewer;
  /** The same looked up anew, for what goes on for long; null once it is refused. */
  readonly viewerNow?: () => Promise<Viewer | null>;
  /** Where the record stood, for answers that are kept. */
  readonly reading?: Reading;
}
