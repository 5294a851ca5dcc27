import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import type { Claims, HttpEvent, HttpLambda } from '../functions/http/PayloadV2.ts';
import type { HttpService } from './HttpService.ts';
import { payloadV2 } from './payloadV2.ts';
import { GATEWAY_LIMIT, readBody } from './readBody.ts';
import { findRoute } from './routes.ts';
import { gatewayReply, replyOf, writeReply, type Reply } from './writeResult.ts';

interface ApiTarget {
  readonly path: string;
  readonly query: string;
  readonly requestId: string;
}

/** What a function may be handed at most, as JSON. */
const EVENT_LIMIT = 6 * 1024 * 1024;

/**
 * Answers a request as HTTP API and Lambda together do: no such route 404, no trusted token 401, too large 413, no answer in
 * time 503, a function that throws 500, each with the gateway's own body.
 */
export const answerApi = async (
  service: HttpService,
  request: IncomingMessage,
  response: ServerResponse,
  target: ApiTarget,
): Promise<void> => {
  const reply = await replyTo(service, request, target);
  writeReply(response, { ...reply, headers: { ...reply.headers, 'apigw-requestid': target.requestId } });
};

const replyTo = async (service: HttpService, request: IncomingMessage, { path, query, requestId }: ApiTarget): Promise<Reply> => {
  const route = findRoute(service.table, request.method ?? '', path);
  const lambda = route && service.functions[route.endpoint.function];
  if (!lambda) return gatewayReply(404, 'Not Found');

  const claims = await claimsFor(route.endpoint, service, request);
  if (claims === 'refused') return unauthorized(request.headers.authorization);

  const body = await readBody(request, GATEWAY_LIMIT);
  if (body === null) return gatewayReply(413, 'Request Entity Too Large');
  const event = payloadV2(request, { route, path, query, body, claims, requestId, now: service.now() });
  if (Buffer.byteLength(JSON.stringify(event)) > EVENT_LIMIT) return gatewayReply(413, 'Request Too Long');
  return invoke(service, lambda, event, route.endpoint.function);
};

const claimsFor = async (endpoint: Endpoint, { verifyToken }: HttpService, request: IncomingMessage): Promise<Claims | null | 'refused'> =>
  endpoint.access === 'public' ? null : ((await verifyToken(request.headers.authorization)) ?? 'refused');

const unauthorized = (authorization: string | undefined): Reply =>
  gatewayReply(401, 'Unauthorized', { 'www-authenticate': authorization === undefined ? 'Bearer' : 'Bearer error="invalid_token"' });

const invoke = async (service: HttpService, lambda: HttpLambda, event: HttpEvent, functionName: string): Promise<Reply> => {
  const deadline = Date.now() + service.timeLimit;
  const context = {
    awsRequestId: event.requestContext.requestId,
    functionName,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    return await within(service.timeLimit, lambda(event, context).then(replyOf));
  } catch (error) {
    service.onError(error, event.requestContext.requestId);
    return gatewayReply(500, 'Internal Server Error');
  }
};

/** The reply, or 503 once the time is over; the function goes on all the same, as it does in the cloud. */
const within = async (milliseconds: number, reply: Promise<Reply>): Promise<Reply> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Reply>((resolve) => {
    timer = setTimeout(() => resolve(gatewayReply(503, 'Service Unavailable')), milliseconds);
  });
  try {
    return await Promise.race([reply, late]);
  } finally {
    clearTimeout(timer);
  }
};
