import { isApiFault } from '../client/ApiFault.ts';
import type { RubricComparison } from '../client/replies.ts';
import { FIRST_DESK, type Compared } from '../state/RubricDesk.ts';
import { asMember, mayNow, readYear, type Year } from './bloc.ts';
import { momentOf, type Services } from './Services.ts';
import { theEndpoints } from './session.ts';
import { openNow } from './workbook.ts';

/** The rubric that the bloc has published, with its versions. */
export const openRubric = async (services: Services): Promise<void> => {
  const { store } = services;
  store.tell({ type: 'deskOpened', desk: FIRST_DESK });
  await asMember(services, async (path) => {
    await readYear(services, path);
    if (mayNow(store.state, 'readRubric')) await readPublished(services, path);
  });
};

const readPublished = async ({ client, store }: Services, { bloc, edition }: Year): Promise<void> => {
  const { listRubricVersions, readRubricVersion } = await theEndpoints();
  const path = { bloc, edition };
  const [versions, current] = await Promise.all([
    client.call(listRubricVersions, { path }),
    client.call(readRubricVersion, { path: { ...path, version: 'current' } }),
  ]);
  store.tell({ type: 'rubricRead', published: { bloc, edition: Number(edition), versions, current } });
};

/** What one published version changed. */
export const showVersion = (services: Services, version: number): Promise<void> =>
  asMember(services, async (path) => {
    const { readRubricVersion } = await theEndpoints();
    const shown = await services.client.call(readRubricVersion, { path: { ...path, version: String(version) } });
    services.store.tell({ type: 'deskOpened', desk: { at: 'published', shown } });
  });

/** The version in force as the workbook that a chair edits. */
export const downloadRubric = (services: Services): Promise<void> =>
  asMember(services, async (path) => {
    const { store, client, saveFile, words } = services;
    const { downloadRubric: endpoint } = await theEndpoints();
    const version = store.state.published?.versions.current ?? 1;
    const bytes = await client.call(endpoint, { path: { ...path, version: 'current.xlsx' } });
    saveFile(bytes, words.of(store.state.language).pane.rubric.desk.file({ year: Number(path.edition), version }));
  });

/** The open workbook, read and checked anew; `null` where it cannot be used as a rubric, and then its faults are on screen. */
const rubricNow = async (services: Services): Promise<Uint8Array | null> => {
  const { store } = services;
  const opened = await openNow(services);
  store.tell({ type: 'checked', opened, at: momentOf(services), said: null });
  if (opened.kind === 'rubric' && 'bloc' in opened.reading) return opened.bytes;
  store.tell({ type: 'placeOpened', place: 'sheet' });
  return null;
};

const compared = async ({ client }: Services, path: Year, bytes: Uint8Array): Promise<Compared> => {
  const { compareRubric: endpoint } = await theEndpoints();
  return { reply: await client.call(endpoint, { path, body: bytes }), bytes, isStale: false };
};

/** What is different in the open rubric, to be read or to be published. */
export const compareRubric = (services: Services, at: 'difference' | 'publishing'): Promise<void> =>
  asMember(services, async ({ bloc, edition }) => {
    const bytes = await rubricNow(services);
    if (bytes) services.store.tell({ type: 'deskOpened', desk: { at, compared: await compared(services, { bloc, edition }, bytes) } });
  });

/** The open rubric over the sheets that were sent. Nothing is kept. */
export const tryRubric = (services: Services): Promise<void> =>
  asMember(services, async ({ bloc, edition }) => {
    const bytes = await rubricNow(services);
    if (!bytes) return;
    const { tryRubric: endpoint } = await theEndpoints();
    const trial = await services.client.call(endpoint, { path: { bloc, edition }, body: bytes });
    services.store.tell({ type: 'deskOpened', desk: { at: 'trial', trial, isStale: false } });
  });

/** Somebody published, or sent, since the summary was made: it is made again before anybody decides by it. */
const OVERTAKEN = ['rubric.stale', 'rubric.frozen', 'rubric.unchanged'];

const isOvertaken = (error: unknown): boolean =>
  isApiFault(error) && error.asFault.kind === 'problem' && OVERTAKEN.includes(error.asFault.code);

/** Publishes exactly what was compared, in the place of the version that it was compared with. */
export const publishRubric = async (services: Services, reason: string): Promise<void> => {
  const { store, client } = services;
  const { desk } = store.state;
  if (desk.at !== 'publishing' || desk.compared.isStale || store.state.isBusy) return;
  const { reply, bytes } = desk.compared;
  await asMember(services, async ({ bloc, edition }) => {
    const path = { bloc, edition };
    const { publishRubric: endpoint } = await theEndpoints();
    try {
      const asked = { path, query: confirmation(reply, reason), headers: { 'if-match': `"${reply.current.hash}"` }, body: bytes };
      const done = await client.call(endpoint, asked);
      store.tell({ type: 'deskOpened', desk: { at: 'done', done } });
    } catch (error) {
      if (isOvertaken(error)) {
        store.tell({ type: 'deskOpened', desk: { at: 'publishing', compared: await compared(services, path, bytes) } });
      }
      throw error;
    }
    await readYear(services, path);
    await readPublished(services, path);
  });
};

/** Once an agency has sent, publishing is confirmed and explained. */
const confirmation = ({ frozen }: RubricComparison, reason: string): Readonly<Record<string, string>> =>
  frozen ? { confirm: 'yes', reason: reason.trim() } : {};
