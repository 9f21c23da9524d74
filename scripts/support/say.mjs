/** One line of progress for whoever waits. On the error stream, so a command's own output stays clean. */
export function say(line) {
  process.stderr.write(`Cantiere: ${line}\n`);
}

/** What went wrong, in one line that a user can act upon. */
export class Stop extends Error {}

/** Runs a script and ends the process: a `Stop` as one line, anything else as the fault of ours that it is. */
export async function main(script) {
  try {
    process.exitCode = (await script()) ?? 0;
  } catch (error) {
    if (error instanceof Stop) say(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}
