import { answerAsked } from './answerAsked.ts';
import { YearReader } from './travelling.ts';
import type { Asked, Told } from './workerMessages.ts';

/** As much of a worker's own world as is used here: the types of the page know only windows. */
interface WorkerWorld {
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent<Asked>) => void) => void;
  readonly postMessage: (told: Told) => void;
}

const world = globalThis as unknown as WorkerWorld;
const years = new YearReader();

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its own page alone and takes no origin
const tell = (told: Told): void => world.postMessage(told);

world.addEventListener('message', ({ data }) => void answerAsked(data, years, tell));
