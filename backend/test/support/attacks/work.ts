/** For how long the processors worked for this process while something went on, in ms, however busy the machine is otherwise. */
export async function workOf(doing: () => Promise<unknown>): Promise<number> {
  const begin = process.cpuUsage();
  await doing();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}
