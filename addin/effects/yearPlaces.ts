import type { EndpointName } from '#core/endpoints/endpoints.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import type { Action } from '#core/permissions/Action.ts';
import { isApiFault } from '../client/ApiFault.ts';
import type { AuditPage } from '../client/replies.ts';
import type { Said } from '../state/PaneState.ts';
import type { NamedReading, ReadingName, YearPlace } from '../state/YearDesk.ts';
import { asMember, mayNow, readYear, type Year } from './bloc.ts';
import { momentOf, type Services } from './Services.ts';
import { theEndpoints } from './session.ts';

/** What one request brings whole. */
type PartName = Exclude<ReadingName, 'audit'>;

interface Reader {
  readonly endpoint: EndpointName;
  /** What the person must be allowed to do for it. */
  readonly action: Action;
  readonly isOfAgency?: true;
}

const READERS: { readonly [Name in PartName]: Reader } = {
  people: { endpoint: 'listPeople', action: 'readPeople' },
  duties: { endpoint: 'listDuties', action: 'readDuties' },
  notices: { endpoint: 'listNotices', action: 'readNotices' },
  appraisals: { endpoint: 'listAppraisals', action: 'listAppraisals' },
  decisions: { endpoint: 'readDecisions', action: 'listDecisions' },
  meeting: { endpoint: 'readMeeting', action: 'readMeeting' },
  records: { endpoint: 'listRecords', action: 'readPeriod' },
  insights: { endpoint: 'readInsights', action: 'readRanking' },
  auditCheck: { endpoint: 'verifyAudit', action: 'readAudit' },
  deadline: { endpoint: 'readDeadline', action: 'readDeadline', isOfAgency: true },
  appraisal: { endpoint: 'readAppraisal', action: 'readAppraisal', isOfAgency: true },
  documents: { endpoint: 'listEvidence', action: 'readEvidence', isOfAgency: true },
};

/** What each place is made of. The record is read from its end on, once that is known. */
const PARTS: { readonly [Place in YearPlace]: readonly PartName[] } = {
  bloc: [],
  people: ['people'],
  records: ['records'],
  decisions: ['decisions'],
  insights: ['insights'],
  audit: ['auditCheck'],
  handOver: ['people'],
  appraisals: ['appraisals'],
  appraisal: ['appraisal', 'documents'],
  meeting: ['meeting'],
  deadline: ['deadline'],
  reminders: ['duties', 'notices'],
};

/** Opens a place of the bloc's year; of an agency where it is one's. Read is what the person may see now, and no more. */
export const openYearPlace = (services: Services, place: YearPlace, agency: string | null): Promise<void> => {
  services.store.tell({ type: 'yearPlaceOpened', place, agency });
  return asMember(services, async (year) => {
    await readYear(services, year);
    await readPlace(services, year, place, agency);
  });
};

const readPlace = async (services: Services, year: Year, place: YearPlace, agency: string | null): Promise<void> => {
  await readParts(services, year, PARTS[place], agency);
  const end = services.store.state.yearDesk?.readings.auditCheck?.value.head?.sequence;
  if (place === 'audit' && end !== undefined) await readAuditBefore(services, year, end + 1, []);
};

/** Reads parts of the year, as far as the person may see them now. */
const readParts = async (services: Services, year: Year, names: readonly PartName[], agency: string | null): Promise<void> => {
  const { store } = services;
  const readable = names.filter((name) => {
    const { action, isOfAgency } = READERS[name];
    return isOfAgency ? agency !== null && mayNow(store.state, action, agency) : mayNow(store.state, action);
  });
  await Promise.all(readable.map((name) => readPart(services, year, name, agency)));
};

const readPart = async (services: Services, year: Year, name: PartName, agency: string | null): Promise<void> => {
  const { store, client } = services;
  const { endpoint, isOfAgency } = READERS[name];
  const one: Endpoint = (await theEndpoints())[endpoint];
  const value = await client.call(one, { path: { ...year, ...(isOfAgency && { agency }) } });
  store.tell({
    type: 'yearPartRead',
    of: { ...year, agency },
    // The reader's endpoint gives what its name stands for; the compiler cannot follow a name through the table.
    reading: { name, value, at: momentOf(services) } as unknown as NamedReading,
  });
};

/** How many events come at a time. */
const AUDIT_PAGE = 50;

/** Reads the record from its end on: the events before a sequence, the latest first, after those that are there already. */
const readAuditBefore = async (services: Services, year: Year, before: number, known: AuditPage['events']): Promise<void> => {
  const { store, client } = services;
  const { readAudit } = await theEndpoints();
  const from = Math.max(0, before - 1 - AUDIT_PAGE);
  const tag = String(from).padStart(9, '0');
  const page = await client.call(readAudit, { path: year, query: { after: tag, limit: String(AUDIT_PAGE) } });
  const earlier = page.events.filter(({ sequence }) => sequence < before).reverse();
  const value = { bloc: page.bloc, events: [...known, ...earlier], next: from === 0 ? null : tag };
  store.tell({ type: 'yearPartRead', of: { ...year, agency: null }, reading: { name: 'audit', value, at: momentOf(services) } });
};

/** Goes back in the record from the earliest event that is shown. */
export const readMoreAudit = (services: Services): Promise<void> =>
  asMember(services, async (year) => {
    const events = services.store.state.yearDesk?.readings.audit?.value.events ?? [];
    const earliest = events.at(-1);
    if (earliest) await readAuditBefore(services, year, earliest.sequence, events);
  });

/** A change of the bloc's year. */
export interface YearChange {
  readonly endpoint: EndpointName;
  /** What stands in the address beside bloc and year. */
  readonly path?: Readonly<Record<string, string>>;
  /** The revision or tag that the person has seen; missing where there is none yet. */
  readonly seen?: string | number;
  readonly json?: unknown;
  readonly body?: Uint8Array;
  /** What is said of it when it is done. */
  readonly said: Extract<Said, { readonly what: 'yearChanged' }>['change'];
  readonly count?: number;
}

/** Somebody else was first: what there is now is read before anybody decides again. */
const isOvertaken = (error: unknown): boolean => isApiFault(error) && (error.status === 409 || error.status === 412);

/** Changes something of the year, then shows the place as it is now. Gives the service's answer; `null` where it did not succeed. */
export const changeYear = async <Reply>(services: Services, change: YearChange): Promise<Reply | null> => {
  const { store, client } = services;
  if (store.state.isBusy) return null;
  let done: Reply | null = null;
  await asMember(services, async (year) => {
    const { place, yearAgency: agency } = store.state;
    const { endpoint, path, seen, json, body, said, count = 0 } = change;
    const one: Endpoint = (await theEndpoints())[endpoint];
    const again = async (): Promise<void> => {
      await readYear(services, year);
      if (Object.hasOwn(PARTS, place)) await readPlace(services, year, place as YearPlace, agency);
    };
    try {
      const reply = await client.call(one, {
        path: { ...year, ...path },
        ...(seen !== undefined && { headers: { 'if-match': `"${seen}"` } }),
        ...(json !== undefined && { json }),
        ...(body && { body }),
      });
      done = reply as Reply;
    } catch (error) {
      if (isOvertaken(error)) await again();
      throw error;
    }
    await again();
    store.tell({ type: 'said', said: { what: 'yearChanged', change: said, count } });
  });
  return done;
};

/** A file of the bloc's year: the list of people, a paper of Word. */
export const downloadOfYear = (
  services: Services,
  endpoint: EndpointName,
  path: Readonly<Record<string, string>>,
  name: string,
): Promise<void> =>
  asMember(services, async (year) => {
    const one: Endpoint = (await theEndpoints())[endpoint];
    services.saveFile(await services.client.call(one, { path: { ...year, ...path } }), name);
  });

/** Gives a supporting document to the person: the service lends an address for a few minutes, which needs no token. */
export const fetchDocument = (services: Services, agency: string, file: string): Promise<void> =>
  asMember(services, async (year) => {
    const { fetchEvidence } = await theEndpoints();
    const { client, fetch: ask, saveFile } = services;
    const lent = await client.call(fetchEvidence, { path: { ...year, agency, file } });
    saveFile(await bytesAt(ask, client.at(lent.fetch.address)), lent.file.name);
  });

const bytesAt = async (ask: typeof fetch, address: string): Promise<Uint8Array> => {
  const response = await ask(address);
  if (!response.ok) throw new Error(`the document was not given: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
