import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { plainProblemText } from '#core/messages/plainProblemText.ts';
import type { LogLine } from '../functions/http/Doors.ts';
import { currentRanking } from '../functions/http/currentRanking.ts';
import { openDoors } from '../functions/http/StoreDoors.ts';
import { exportBloc, type BlocArchive } from '../functions/store/archive.ts';
import { archiveFaults } from '../functions/store/archiveFaults.ts';
import { listRecords } from '../functions/store/auditTrail.ts';
import { evidenceNamesIn } from '../functions/store/evidenceName.ts';
import { contentHash } from '../functions/store/hashing.ts';
import { periodName, type PeriodId } from '../functions/store/keys.ts';
import { everyPeriod, findPeriod } from '../functions/store/periods.ts';
import { restoreBloc } from '../functions/store/restoreBloc.ts';
import type { Store } from '../functions/store/Store.ts';
import { StoredItem } from '../functions/store/StoredItem.ts';
import { evidenceFaults, restoreEvidence, writeEvidenceTar } from '../server/evidenceTar.ts';
import type { ArchivePlaces } from './ArchivePlaces.ts';

/** What must be the same of a bloc once it is back. */
export interface KnownBloc {
  readonly archive: BlocArchive;
  /** Of each supporting document on record: the hash of its bytes; empty where they never came. */
  readonly documents: Readonly<Record<string, string>>;
  /** Of each period that was ever open: its snapshot's hash, and rank and total of each agency. */
  readonly rankings: Readonly<Record<string, string>>;
}

/** A bloc as it was taken out of a store. */
export interface TakenBloc extends KnownBloc {
  /** The file that its documents were written to. */
  readonly tar: string;
  readonly seconds: number;
}

/** How a bloc came back. */
export interface DrilledBloc {
  readonly bloc: string;
  readonly items: number;
  readonly files: number;
  readonly documents: number;
  readonly rankings: number;
  readonly exportSeconds: number;
  readonly restoreSeconds: number;
  /** What is not as it was, by its name; empty where all is. */
  readonly differences: readonly string[];
}

/**
 * Takes every bloc out of a store, and notes how it ranks.
 *
 * @param into an existing folder for the files of their documents
 */
export const takeAll = async (places: ArchivePlaces, into: string): Promise<readonly TakenBloc[]> => {
  const taken: TakenBloc[] = [];
  for (const bloc of await listRecords(places.store)) {
    const begun = performance.now();
    const archive = await exportBloc(places.store, bloc);
    if (archive === null) continue; // the record of no bloc
    const tar = join(into, `${taken.length}.evidence.tar`);
    await writeEvidenceTar(tar, archive, places.evidence);
    const seconds = since(begun);
    taken.push({ ...(await knownOf(places, archive)), tar, seconds });
  }
  return taken;
};

const knownOf = async ({ store, evidence }: ArchivePlaces, archive: BlocArchive): Promise<KnownBloc> => {
  const documents: Record<string, string> = {};
  for (const name of evidenceNamesIn(archive.items)) {
    const bytes = await evidence.get(name);
    documents[name] = bytes ? contentHash(bytes) : '';
  }
  return { archive, documents, rankings: await rankingsOf(store, archive.bloc) };
};

/** Puts blocs into an empty store, from what their files say and nothing else, and compares all that is there with what was. */
export const bringBack = async (places: ArchivePlaces, taken: readonly TakenBloc[]): Promise<readonly DrilledBloc[]> => {
  const drilled: DrilledBloc[] = [];
  for (const before of taken) {
    const archive = JSON.parse(JSON.stringify(before.archive)) as BlocArchive;
    const begun = performance.now();
    const faults = await evidenceFaults(before.tar, archive);
    const documents = faults.length > 0 ? 0 : await restoreEvidence(before.tar, archive, places.evidence);
    await restoreBloc(places.store, archive);
    const restoreSeconds = since(begun);
    const after = await exportBloc(places.store, archive.bloc);
    drilled.push({
      bloc: archive.bloc,
      items: archive.items.length,
      files: Object.keys(archive.files).length,
      documents,
      rankings: Object.keys(before.rankings).length,
      exportSeconds: before.seconds,
      restoreSeconds,
      differences: [
        ...faults.map(({ is, at }) => `${is} ${at}`),
        ...(after ? differences(before, await knownOf(places, after)) : [archive.bloc]),
      ],
    });
  }
  return drilled;
};

/** What two takings of a bloc differ in: items by key, files and documents by hash, rankings by period, and hashes that do not hold. */
export const differences = (before: KnownBloc, after: KnownBloc): readonly string[] => [
  ...archiveFaults(after.archive).map(({ is, at }) => `${is} ${at}`),
  ...unlike(itemsOf(before), itemsOf(after)),
  ...unlike(before.archive.files, after.archive.files),
  ...unlike(before.documents, after.documents),
  ...unlike(before.rankings, after.rankings),
];

const itemsOf = ({ archive }: KnownBloc): Readonly<Record<string, string>> =>
  Object.fromEntries(archive.items.map((item) => [placeOf(new StoredItem(item)), canonicalJson(item as Json)]));

const placeOf = (item: StoredItem): string => `${item.text('pk')} ${item.text('sk')}`;

const unlike = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);

const rankingsOf = async (store: Store, bloc: string): Promise<Readonly<Record<string, string>>> => {
  const told: Record<string, string> = {};
  for (const period of await everyPeriod(store, bloc)) {
    const { state } = (await findPeriod(store, period)) ?? { state: 'draft' };
    if (state !== 'draft') told[periodName(period)] = await rankingOf(store, period);
  }
  return told;
};

const rankingOf = async (store: Store, period: PeriodId): Promise<string> => {
  const doors = openDoors(store, (_line: LogLine) => undefined, plainProblemText)();
  const { snapshot, ranking } = await currentRanking({ ...doors, store }, period);
  return JSON.stringify([snapshot, ranking.agencies.map(({ member, rank, final }) => [member.code, rank, final.total])]);
};

const since = (begun: number): number => (performance.now() - begun) / 1000;
