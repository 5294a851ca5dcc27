import { refuseTooNew } from './apiLevels.ts';
import { EventPost } from './EventPost.ts';
import type { Grid } from './Grid.ts';
import { accessDenied, HostError, notImplemented } from './HostError.ts';
import { isHostObject, type HostObject } from './HostObject.ts';
import type { ObjectContext } from './objects/ObjectContext.ts';
import { workbookObject } from './objects/workbookObject.ts';
import { worksheetObject } from './objects/worksheetObject.ts';
import { ObjectPaths } from './ObjectPaths.ts';
import { PlannedFaults, type OfficeFault } from './PlannedFaults.ts';
import { actionType, type Action, type ActionResult, type Batch, type BatchReply, type EventEntry, type JsonValue } from './protocol.ts';
import { answerQuery, identityOf, memberName } from './query.ts';

export interface ExcelHostOptions {
  readonly grid: Grid;
  /** The ExcelApi level that is shown, e.g. `1.14` for Excel 2021. */
  readonly level: string;
  /** BCP 47; texts of cells and separators follow it. */
  readonly locale: string;
  /** Errors that it shall give in the place of answers. */
  readonly faults?: PlannedFaults;
  /** Settings of the add-in that the workbook carries; shared with the common API. */
  readonly settings?: Map<string, JsonValue>;
}

/**
 * What Excel itself does when an add-in is open: it answers the batches of the client library and tells it what happens in
 * the workbook. The same class serves the bench page, tests in Node and workers.
 */
export class ExcelHost {
  readonly settings: Map<string, JsonValue>;
  readonly events: EventPost;
  readonly #options: ExcelHostOptions;
  readonly #references = new Map<string, HostObject>();
  readonly faults: PlannedFaults;
  /** Milliseconds that every batch waits before it is done, as on a slow machine. */
  delay = 0;
  #nextReference = 1;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: ExcelHostOptions) {
    this.#options = options;
    this.settings = options.settings ?? new Map<string, JsonValue>();
    this.events = new EventPost(options.grid);
    this.faults = options.faults ?? new PlannedFaults();
  }

  get grid(): Grid {
    return this.#options.grid;
  }

  /** What happens in the workbook, as the client wants to be told; one receiver, the latest. */
  onEvent(receive: (entry: EventEntry) => void): void {
    this.events.receiver = receive;
  }

  /** Batches are answered one after the other, in the order in which they came. */
  execute(batch: Batch): Promise<BatchReply> {
    const reply = this.#queue.then(() => this.#afterDelay()).then(() => this.#answer(batch));
    this.#queue = reply.catch(() => undefined);
    return reply;
  }

  /** Stops telling; for a page that opens another workbook. */
  close(): void {
    this.events.close();
  }

  #afterDelay(): Promise<void> | void {
    if (this.delay > 0) return new Promise((resolve) => setTimeout(resolve, this.delay));
  }

  async #answer(batch: Batch): Promise<BatchReply> {
    const { level, grid } = this.#options;
    const planned = this.faults.take();
    if (planned) return { Results: [], Error: plannedReply(planned) };
    const paths = new ObjectPaths(batch.ObjectPaths, { workbook: () => this.#workbook(), level, references: this.#references });
    const kept = new Set(batch.Actions.filter(({ Name }) => Name === '_KeepReference').map(({ ObjectPathId }) => ObjectPathId));
    const results: ActionResult[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (isReading(action)) await grid.settled();
        results.push({ ActionId: action.Id, Value: this.#perform(action, paths, kept) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { Results: results, Error: faultOf(error, index, action, paths) };
      }
    }
    return { Results: results };
  }

  #workbook(): HostObject {
    const { grid, locale } = this.#options;
    const context: ObjectContext = {
      grid,
      locale,
      settings: this.settings,
      events: this.events,
      worksheet: (id) => worksheetObject(context, id),
    };
    return workbookObject(context);
  }

  #perform(action: Action, paths: ObjectPaths, kept: ReadonlySet<number>): JsonValue {
    switch (action.ActionType) {
      case actionType.trace:
      case actionType.ensureUnchanged:
        return null;
      case actionType.instantiate:
        return this.#instantiate(paths.follow(action.ObjectPathId), kept.has(action.ObjectPathId));
      case actionType.query:
      case actionType.queryAsJson:
        return this.#query(action, paths);
      case actionType.method:
        return this.#call(action, paths);
      case actionType.setProperty:
        return this.#set(action, paths);
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  #instantiate(object: HostObject | null, isKept: boolean): JsonValue {
    if (!object) return null;
    const identity = identityOf(object);
    if (!object.isKeepable) return identity;
    return { ...identity, _ReferenceId: isKept ? this.#keep(object) : '' };
  }

  #keep(object: HostObject): string {
    const id = `bench${this.#nextReference++}`;
    this.#references.set(id, object);
    return id;
  }

  #query({ ObjectPathId, QueryInfo }: Action, paths: ObjectPaths): JsonValue {
    const object = paths.follow(ObjectPathId);
    return object && answerQuery(object, QueryInfo ?? {}, this.#options.level);
  }

  #call({ ObjectPathId, Name = '', ArgumentInfo }: Action, paths: ObjectPaths): JsonValue {
    if (Name === '_KeepReference') return null;
    const object = paths.follow(ObjectPathId);
    if (Name === '_RemoveReference') return this.#forget(ArgumentInfo?.Arguments?.[0]);
    if (!object) return null;
    const result = paths.call(object, Name, ArgumentInfo);
    return result === null || isHostObject(result) ? null : result.value;
  }

  #forget(id: JsonValue | undefined): null {
    if (typeof id === 'string') this.#references.delete(id);
    return null;
  }

  #set({ ObjectPathId, Name = '', ArgumentInfo }: Action, paths: ObjectPaths): null {
    const object = paths.follow(ObjectPathId);
    if (!object) return null;
    const name = memberName(Name);
    refuseTooNew(`${object.type}.${name}`, this.#options.level);
    const property = object.properties[name];
    if (!property) throw notImplemented(`${object.type}.${name}`);
    if (!property.set) throw accessDenied();
    property.set(ArgumentInfo?.Arguments?.[0] ?? null);
    return null;
  }
}

const plannedReply = ({ code, message }: OfficeFault) => ({
  Code: code,
  Message: message,
  Location: '',
  ActionIndex: 0,
  HttpStatusCode: 400,
});

const isReading = ({ ActionType }: Action): boolean => ActionType === actionType.query || ActionType === actionType.queryAsJson;

const faultOf = ({ code, message, status }: HostError, index: number, action: Action, paths: ObjectPaths) => ({
  Code: code,
  Message: message,
  Location: [paths.locationOf(action.ObjectPathId), action.Name].filter(Boolean).join('.'),
  ActionIndex: index,
  HttpStatusCode: status,
});
