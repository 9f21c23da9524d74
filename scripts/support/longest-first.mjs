import { readFileSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';

/** What makes a file of tests long, whatever its length: it starts processes, or says very much to one application. */
const LONG = /\b(startProcess|usedDir|freshDir|spawn|checkTwoTimes)\b/;
const STARTS_APPLICATION = /\bstartTestApp\b/;

/** Begins with the files that take longest, so that no worker is left alone with one of them at the end. */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    const ranks = new Map(files.map((file) => [file, rankOf(readFileSync(file.moduleId, 'utf8'))]));
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => ranks.get(other) - ranks.get(one));
  }
}

function rankOf(text) {
  if (LONG.test(text)) return 2;
  return STARTS_APPLICATION.test(text) ? 1 : 0;
}
