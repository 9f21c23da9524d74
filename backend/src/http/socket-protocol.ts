import type { IncomingMessage } from 'node:http';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { makeServer, type ServerOptions } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { ViewersService } from '../access/viewers.service.js';
import { isBrokenOff } from '../limits/answer-fields.js';
import type { GateService } from '../limits/gate.service.js';
import { pointsKey } from '../limits/points.js';
import { AtOnce } from '../shared/at-once.js';
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
  /** Whether something is followed over it at this moment. */
  isFollowing: () => boolean;
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
  const tell = (error: GraphQLError) => toldOverSocket(error, log);
  const options: ServerOptions<Record<string, unknown>, SocketExtra> = {
    connectionInitWaitTimeout: limits.initMs,
    async onConnect(context) {
      context.extra.isFollowing = () => Object.keys(context.subscriptions).length > 0;
      const viewer = await connectingViewer(viewers, context as Connection);
      if (viewer === null) return false;
      if (viewer.personId === null) return true;
      const leave = ofPerson.enter(viewer.personId);
      if (leave === null) closeSoon(context.extra.socket, TOO_MANY, 'Too many sockets of one person');
      else context.extra.leaving.push(leave);
      return leave !== null;
    },
    async onSubscribe(context, _id, payload) {
      if (Object.keys(context.subscriptions).length > limits.subscriptions)
        return [tooManySubscriptions(limits)];
      const contextValue = await askedOver(viewers, context as Connection);
      const { query, operationName, variables } = payload;
      const gated = await gate.overConnection(
        schema,
        { query, operationName: operationName ?? null, variables: variables ?? {} },
        pointsKey(contextValue.viewer, context.extra.request),
      );
      return gated.ok ? { ...gated.args, contextValue } : gated.errors;
    },
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
  return new GraphQLError(
    `One socket follows at most ${subscriptions} things at once. End one of them first. ` +
      `(Una connessione segue al massimo ${subscriptions} cose insieme. Terminarne prima una.)`,
    { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } },
  );
}
