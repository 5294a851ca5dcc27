import { tellPane } from './excel/tellPane.ts';
import { readSettings } from './settings/readSettings.ts';
import { authorizationAddress, exchange, newSignIn, type Started } from './signIn/codeFlow.ts';
import { writeSignInMessage } from './signIn/signInMessage.ts';

const KEY = 'giao-uoc sign-in';

/** The page's own address without what the sign-in added to it: it must be the very one that was registered. */
const own = (page: URL): string => `${page.origin}${page.pathname}`;

const isBack = ({ searchParams }: URL): boolean => searchParams.has('code') || searchParams.has('error');

const leave = async (page: URL): Promise<void> => {
  const { signIn } = await readSettings(page);
  const started = newSignIn();
  sessionStorage.setItem(KEY, JSON.stringify(started));
  location.assign(await authorizationAddress(signIn, started, own(page), page.searchParams.get('person')));
};

const comeBack = async (page: URL): Promise<void> => {
  const { signIn } = await readSettings(page);
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const granted = kept === null ? null : await exchange(signIn, JSON.parse(kept) as Started, page, own(page));
  await tellPane(writeSignInMessage(granted ?? { fault: page.searchParams.get('error') ?? 'refused' }));
};

const page = new URL(location.href);
(isBack(page) ? comeBack(page) : leave(page)).catch((error: unknown) => {
  console.error(error);
  const notice = document.getElementById('notice');
  if (notice) notice.hidden = false;
});
