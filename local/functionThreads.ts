import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Capability } from '#core/endpoints/Endpoint.ts';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import type { LogLine } from '../functions/http/Doors.ts';
import type { HttpLambda } from '../functions/http/PayloadV2.ts';
import { FunctionThread } from './FunctionThread.ts';

export interface FunctionThreadsOptions {
  /** The folder of the bundles that the cloud gets. */
  readonly bundles: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (line: LogLine) => void;
  /** Hears what a function writes that is no line of the log. */
  readonly onError: (error: unknown) => void;
}

export interface FunctionThreads {
  readonly functions: { readonly [One in Capability]?: HttpLambda };
  readonly stop: () => Promise<void>;
}

/** The functions of the table of endpoints, from the very bundles that the cloud gets, each as the cloud runs it. */
export const functionThreads = ({ bundles, environment, log, onError }: FunctionThreadsOptions): FunctionThreads => {
  const onLine = (line: string): void => (line.startsWith('{') ? log(JSON.parse(line) as LogLine) : onError(new Error(line)));
  const names = [...new Set(allEndpoints.map((endpoint) => endpoint.function))];
  const threads = names.map((name) => {
    const bundle = pathToFileURL(join(bundles, `${name}.mjs`)).href;
    return [name, new FunctionThread({ bundle, environment, onLine })] as const;
  });
  return {
    functions: Object.fromEntries(threads.map(([name, thread]) => [name, thread.call])),
    stop: async () => void (await Promise.all(threads.map(([, thread]) => thread.stop()))),
  };
};
