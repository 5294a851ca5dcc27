import * as v from 'valibot';
import type { Endpoint } from './Endpoint.ts';
import { anyHeaders, noFields, text } from './values.ts';

export const health = {
  name: 'health',
  summary: 'Whether the service is up, and the version of its engine',
  method: 'GET',
  path: '/api/health',
  function: 'service',
  access: 'public',
  files: 'none',
  action: null,
  stateChecked: 'before',
  request: { path: noFields, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'json', status: 200, schema: v.object({ status: v.literal('ok'), engine: text }) },
} as const satisfies Endpoint;

export const apiDocument = {
  name: 'apiDocument',
  summary: 'This document',
  method: 'GET',
  path: '/api/openapi.json',
  function: 'service',
  access: 'public',
  files: 'none',
  action: null,
  stateChecked: 'before',
  request: { path: noFields, query: noFields, headers: anyHeaders, body: null },
  reply: { kind: 'json', status: 200, schema: v.looseObject({ openapi: text }) },
} as const satisfies Endpoint;
