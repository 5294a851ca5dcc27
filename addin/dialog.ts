import { tellPane } from './excel/tellPane.ts';
import { readSettings } from './settings/readSettings.ts';
import { ANSWER, answerChannel } from './signIn/answerChannel.ts';
import { authorizationAddress, exchange, newSignIn, type Started } from './signIn/codeFlow.ts';
import { writeSignInMessage } from './signIn/signInMessage.ts';

const KEY = 'giao-uoc sign-in';

/** What the window remembers while it is at the sign-in. */
interface Left extends Started {
  /** On which channel it answers; `null` where Office has opened it. */
  readonly answer: string | null;
}

/** The page's own address without what the sign-in added to it: it must be the very one that was registered. */
const own = (page: URL): string => `${page.origin}${page.pathname}`;

const isBack = ({ searchParams }: URL): boolean => searchParams.has('code') || searchParams.has('error');

const leave = async (page: URL): Promise<void> => {
  const { signIn } = await readSettings(page);
  const started = newSignIn();
  sessionStorage.setItem(KEY, JSON.stringify({ ...started, answer: page.searchParams.get(ANSWER) } satisfies Left));
  location.assign(await authorizationAddress(signIn, started, own(page), page.searchParams.get('person')));
};

const comeBack = async (page: URL): Promise<void> => {
  const { signIn } = await readSettings(page);
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const left = kept === null ? null : (JSON.parse(kept) as Left);
  const granted = left && (await exchange(signIn, left, page, own(page)));
  await tell(writeSignInMessage(granted ?? { fault: page.searchParams.get('error') ?? 'refused' }), left?.answer ?? null);
};

/** The window is closed by whoever opened it, once it has spoken. */
const tell = async (message: string, answer: string | null): Promise<void> => {
  if (answer === null) await tellPane(message);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches this site alone and takes no origin
  else answerChannel(answer).postMessage(message);
};

const page = new URL(location.href);
(isBack(page) ? comeBack(page) : leave(page)).catch((error: unknown) => {
  console.error(error);
  const notice = document.getElementById('notice');
  if (notice) notice.hidden = false;
});
