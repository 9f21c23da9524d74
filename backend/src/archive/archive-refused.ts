import { StartRefused } from '../start-refused.js';

/** Why an archive is not taken, with the place in it. Nothing has been written when this is thrown. */
export class ArchiveRefused extends StartRefused {
  constructor(
    /** An entry, with its line or revision where there is one. */
    readonly place: string,
    readonly fault: string,
  ) {
    super(`the archive is refused at ${place}: ${fault}. Nothing was written.`);
  }
}
