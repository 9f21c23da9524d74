/** What one socket, one client and all of them together may take. */
export const SOCKET_LIMITS = {
  /** At once, in one process. */
  inAll: 2_000,
  /** At once, from one address: an office has one for each open page. */
  ofClient: 100,
  /** At once, by one person or in their name. */
  ofPerson: 30,
  /** Opened in a minute from one address, whatever became of them. */
  openedPerMinute: 600,
  /** Of subscriptions on one socket; the page has one. */
  subscriptions: 20,
  /** Of subscriptions over all sockets of one person, or of one address where nobody signed in. */
  subscriptionsOfOne: 200,
  /** Operations of one of them that are begun at the same moment; the others wait for their turn. */
  begunAtOnce: 2,
  /** On one socket in a minute: pages send some, a flood sends more. */
  messagesPerMinute: 120,
  /** Over all sockets of one address in a minute. */
  messagesOfClient: 2_000,
  /** Of one message, in bytes. */
  messageBytes: 64 * 1024,
  /** What may wait for a reader who does not read, in bytes. */
  waitingBytes: 1_000_000,
  /** Within which a socket must say who it is. */
  initMs: 3_000,
  /** After which a socket that follows nothing is closed. */
  idleMs: 60_000,
  /** Between two looks at a socket; one that does not answer until the next is dead. */
  lookMs: 12_000,
};

export type SocketLimits = typeof SOCKET_LIMITS;
