import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { SocketLimits } from './socket-limits.js';

const MINUTE_MS = 60_000;
/** Time to take in why it is closed, for whoever goes on sending. */
const LAST_WORD_MS = 1_000;
const NORMAL = 1000;

/** A socket under watch. */
export interface WatchedSocket {
  /** Counts a message; false for one too many, which is not to be looked at: the socket is being closed. */
  mayReceive(): boolean;
  /** False for a reader who lets too much wait, and is cut off. */
  maySend(): boolean;
  /** Ends the watch. */
  end(): void;
}

/**
 * Closes a socket that floods, alone or (`mayClientSend` tells) with others of its client, does not read, is dead, or
 * (`isFollowing` tells) has followed nothing for too long.
 */
export function watchSocket(
  socket: WebSocket,
  limits: SocketLimits,
  mayClientSend: () => boolean,
  isFollowing: () => boolean,
): WatchedSocket {
  let windowEnd = Date.now() + MINUTE_MS;
  let count = 0;
  let isAlive = true;
  let idleSince = Date.now();

  const timer = setInterval(() => {
    if (!isAlive || socket.bufferedAmount > limits.waitingBytes) return socket.terminate();
    isAlive = false;
    socket.ping();
    if (isFollowing()) idleSince = Date.now();
    else if (Date.now() - idleSince >= limits.idleMs) socket.close(NORMAL, 'Nothing is followed');
  }, limits.lookMs).unref();

  function mayReceive(): boolean {
    if (socket.readyState !== socket.OPEN) return false;
    if (Date.now() >= windowEnd) {
      windowEnd = Date.now() + MINUTE_MS;
      count = 0;
    }
    count += 1;
    if (count <= limits.messagesPerMinute && mayClientSend()) return true;
    closeSoon(socket, CloseCode.TooManyInitialisationRequests, 'Too many messages');
    return false;
  }

  socket.on('pong', () => {
    isAlive = true;
  });
  socket.on('ping', mayReceive);
  return {
    mayReceive,
    maySend() {
      if (socket.readyState !== socket.OPEN) return false;
      if (socket.bufferedAmount <= limits.waitingBytes) return true;
      socket.terminate();
      return false;
    },
    end: () => clearInterval(timer),
  };
}

/** Closes a socket, and cuts it off when it does not close its end in time. */
export function closeSoon(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  setTimeout(() => socket.terminate(), LAST_WORD_MS).unref();
}
