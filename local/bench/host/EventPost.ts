import { rangeAddress } from '#workbook/address.ts';
import type { Grid, GridEvent } from './Grid.ts';
import type { EventEntry } from './protocol.ts';

/** The client's category of messages that carry events. */
const EVENT_CATEGORY = 65_536;
/** What the collection of worksheets registers under. */
const WHOLE_WORKBOOK = 'Workbook';

/** Numbers of the events, as the client registers them (eventType in its GenericEventHandlers). */
const eventType = { changed: 10, activated: 11, selectionChanged: 14 } as const;

type EventKind = keyof typeof eventType;

/**
 * Tells the client what happens in the workbook, for the events that it has asked for. A change by the add-in is told too,
 * as Excel does; a formula whose result changes is not (docs/bench-host.md).
 */
export class EventPost {
  receiver: (entry: EventEntry) => void = () => undefined;
  readonly #wanted = new Map<string, number>();
  readonly #stop: () => void;

  constructor(grid: Grid) {
    this.#stop = grid.listen((event) => this.#tell(event));
  }

  register(kind: EventKind, sheetId = WHOLE_WORKBOOK): void {
    const key = `${kind} ${sheetId}`;
    this.#wanted.set(key, (this.#wanted.get(key) ?? 0) + 1);
  }

  unregister(kind: EventKind, sheetId = WHOLE_WORKBOOK): void {
    const key = `${kind} ${sheetId}`;
    const left = (this.#wanted.get(key) ?? 0) - 1;
    if (left > 0) this.#wanted.set(key, left);
    else this.#wanted.delete(key);
  }

  close(): void {
    this.#stop();
  }

  #tell(event: GridEvent): void {
    const { sheetId } = event;
    if (event.kind === 'changed') this.#post('changed', sheetId, changedEvent(event));
    else if (event.kind === 'activated') this.#post('activated', sheetId, { type: 'WorksheetActivated', worksheetId: sheetId });
    else this.#post('selectionChanged', sheetId, selectionEvent(event));
  }

  #post(kind: EventKind, sheetId: string, event: object): void {
    for (const target of [sheetId, WHOLE_WORKBOOK]) {
      if (this.#wanted.has(`${kind} ${target}`)) this.receiver([EVENT_CATEGORY, eventType[kind], target, JSON.stringify(event), 0]);
    }
  }
}

const changedEvent = ({ sheetId, area, by }: Extract<GridEvent, { kind: 'changed' }>) => ({
  type: 'WorksheetChanged',
  address: rangeAddress(area),
  changeType: 'RangeEdited',
  source: 'Local',
  worksheetId: sheetId,
  triggerSource: by === 'addin' ? 'ThisLocalAddin' : 'Unknown',
});

const selectionEvent = ({ sheetId, area }: Extract<GridEvent, { kind: 'selected' }>) => ({
  type: 'WorksheetSelectionChanged',
  address: rangeAddress(area),
  worksheetId: sheetId,
});
