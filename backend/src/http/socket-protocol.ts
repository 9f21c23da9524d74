import type { IncomingMessage } from 'node:http';
import { type ExecutionArgs, execute, GraphQLError, type GraphQLSchema, subscribe } from 'graphql';
import { makeServer, type ServerOptions } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { ViewersService } from '../access/viewers.service.js';
import { isBrokenOff } from '../limits/answer-fields.js';
import type { GateService } from '../limits/gate.service.js';
import { pointsKey } from '../limits/points.js';
import { AtOnce } from '../shared/at-once.js';
import { Turns } from '../shared/turns.js';
import { askedOver, type Connection, connectingViewer } from './graphql-context.js';
import type { SocketLimits } from './socket-limits.js';
import { closeSoon } from './watch-socket.js';
import { toldOverSocket } from './without-insides.js';

/** What belongs to a socket besides the protocol. */
export interface SocketExtra {
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  /** What is to be done when it closes. */
  readonly leaving: (() => void)[];
  /** How many things are followed over it at this moment, or are about to be. */
  following: () => number;
  /** The same over all sockets of its person, or of its address where nobody signed in. */
  followedByOne: () => number;
}

const TOO_MANY = 4429;

/** The protocol of GraphQL over sockets: who may connect, which operations are run, and what is told of errors. */
export function socketProtocol(
  schema: GraphQLSchema,
  viewers: ViewersService,
  gate: GateService,
  limits: SocketLimits,
  log: Logger,
) {
  const ofPerson = new AtOnce(limits.ofPerson);
  const beginning = new Turns(limits.begunAtOnce);
  const ofOne = new Map<string, Set<SocketExtra>>();
  /** Who asks for what is being begun. */
  const asking = new WeakMap<ExecutionArgs, string>();
  const tell = (error: GraphQLError) => toldOverSocket(error, log);

  function join(key: string, extra: SocketExtra): void {
    const sockets = ofOne.get(key) ?? new Set();
    ofOne.set(key, sockets.add(extra));
    extra.leaving.push(() => {
      sockets.delete(extra);
      if (sockets.size === 0) ofOne.delete(key);
    });
    extra.followedByOne = () => [...sockets].reduce((sum, each) => sum + each.following(), 0);
  }

  const options: ServerOptions<Record<string, unknown>, SocketExtra> = {
    connectionInitWaitTimeout: limits.initMs,
    async onConnect(context) {
      context.extra.following = () => Object.keys(context.subscriptions).length;
      const viewer = await connectingViewer(viewers, context as Connection);
      if (viewer === null) return false;
      join(pointsKey(viewer, context.extra.request), context.extra);
      if (viewer.personId === null) return true;
      const leave = ofPerson.enter(viewer.personId);
      if (leave === null) closeSoon(context.extra.socket, TOO_MANY, 'Too many sockets of one person');
      else context.extra.leaving.push(leave);
      return leave !== null;
    },
    async onSubscribe(context, _id, payload) {
      const { extra } = context;
      if (extra.following() > limits.subscriptions) return [tooManySubscriptions(limits)];
      if (extra.followedByOne() > limits.subscriptionsOfOne) return [tooManyOfOne(limits)];
      const { query, operationName, variables } = payload;
      const requested = { query, operationName: operationName ?? null, variables: variables ?? {} };
      const contextValue = await askedOver(viewers, context as Connection);
      const key = pointsKey(contextValue.viewer, extra.request);
      const gated = await gate.overConnection(schema, requested, key);
      if (!gated.ok) return gated.errors;
      const args = { ...gated.args, contextValue };
      asking.set(args, key);
      return args;
    },
    execute: (args) => beginning.take(asking.get(args) ?? '', () => execute(args)),
    subscribe: (args) => beginning.take(asking.get(args) ?? '', () => subscribe(args)),
    onNext: (_context, _id, _payload, _args, { data, errors, extensions }) =>
      errors && {
        data: isBrokenOff(errors) ? null : (data ?? null),
        errors: errors.map(tell),
        ...(extensions && { extensions }),
      },
    onError: (_context, _id, _payload, errors) => errors.map((error) => tell(error as GraphQLError)),
    onClose: ({ extra }) => {
      for (const leave of extra.leaving) leave();
    },
  };
  return makeServer(options);
}

function tooManySubscriptions({ subscriptions }: SocketLimits): GraphQLError {
  return tooMany(
    `One socket follows at most ${subscriptions} things at once. End one of them first. ` +
      `(Una connessione segue al massimo ${subscriptions} cose insieme. Terminarne prima una.)`,
  );
}

function tooManyOfOne({ subscriptionsOfOne }: SocketLimits): GraphQLError {
  return tooMany(
    `All sockets of one person or address follow at most ${subscriptionsOfOne} things at once. End one of them first. ` +
      `(Tutte le connessioni di una persona o di un indirizzo seguono al massimo ${subscriptionsOfOne} cose insieme. Terminarne prima una.)`,
  );
}

function tooMany(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } });
}
