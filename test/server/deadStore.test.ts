import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { allEndpoints, endpoints } from '#core/endpoints/endpoints.ts';
import { openStore } from '../../functions/store/Store.ts';
import { MemoryFiles, settingsFor } from '../functions/store/testStore.ts';
import { problemCodeOf, startLiveApi } from './liveApi.ts';
import { pathValues } from './pathValues.ts';

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

const silent = async (): Promise<string> => {
  const opened = createServer(() => undefined);
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  server = opened;
  return `http://127.0.0.1:${(opened.address() as AddressInfo).port}`;
};

/** Nobody listens there any more. */
const gone = async (): Promise<string> => {
  const address = await silent();
  await new Promise((resolve) => server?.close(resolve));
  server = undefined;
  return address;
};

/** One endpoint of each function that asks the store who calls; the public ones ask it nothing before they have read a request. */
const ASKING = [
  ...new Map(allEndpoints.filter(({ access }) => access !== 'public').map((one) => [`${one.function} ${one.access}`, one])).values(),
];
/** The promise is five seconds, of which the store may use four; a busy machine that asks every function at once adds of its own. */
const MOST_SECONDS = 8;

describe.each([
  ['never answers', silent],
  ['is gone', gone],
])('a store that %s', (_what, address) => {
  test('makes each function say 503 with Retry-After, and keeps nobody waiting', async () => {
    const store = openStore(settingsFor(await address()), new MemoryFiles());
    const live = await startLiveApi([store]);
    const authorization = await live.bearer('chair');
    // The first request of a process also loads what all later ones use.
    await live.ask(endpoints.health);
    const seconds: number[] = [];
    const replies = await Promise.all(
      ASKING.map(async (endpoint) => {
        const path = pathValues(endpoint, { bloc: 'b', edition: '2018', agency: 'STP' });
        const begun = performance.now();
        const reply = await live.ask(endpoint, { authorization, path });
        seconds.push((performance.now() - begun) / 1000);
        return `${endpoint.name} ${reply.status} ${problemCodeOf(reply)} ${reply.headers.get('retry-after')}`;
      }),
    );
    expect(replies).toEqual(ASKING.map(({ name }) => `${name} 503 store.unavailable 2`));
    expect(Math.max(...seconds)).toBeLessThan(MOST_SECONDS);
    expect(live.faults).toEqual([]);
    await live.stop();
    store.client.destroy();
  });
});
