import { messagesOf } from '#core/messages/messagesOf.ts';
import { ApiClient } from '../../../addin/client/ApiClient.ts';
import { mendingsOf } from '../../../addin/checking/repairs.ts';
import { hereChecker } from '../../../addin/checking/hereChecker.ts';
import { Attempts } from '../../../addin/effects/Attempts.ts';
import { paneActions, type PaneActions } from '../../../addin/effects/PaneActions.ts';
import { ExcelHost } from '../../../addin/excel/ExcelHost.ts';
import { passingMemory } from '../../../addin/host/Memory.ts';
import { faultText } from '../../../addin/screens/faultText.ts';
import { Words } from '../../../addin/settings/Words.ts';
import { Account } from '../../../addin/signIn/Account.ts';
import { writeSignInMessage } from '../../../addin/signIn/signInMessage.ts';
import { PaneStore } from '../../../addin/state/PaneStore.ts';
import { ExcelHost as BenchHost } from '../../../local/bench/host/ExcelHost.ts';
import { PlannedFaults, type OfficeFault } from '../../../local/bench/host/PlannedFaults.ts';
import { MemoryGrid } from '../../../local/bench/sheet/MemoryGrid.ts';
import { openWorkbook } from '../../../local/bench/sheet/openWorkbook.ts';
import { excelClient } from '../../local/bench/host/excelClient.ts';
import { SCORES, sheetBytes, typed } from '../sampleSheet.ts';
import { officeOver } from './officeOver.ts';

const NOW = Date.parse('2018-11-14T09:40:00.000Z');
const E14 = { sheet: SCORES, cell: 'E14' };
const [ROW, COLUMN] = [13, 4];
/** A press that fails is pressed again, as a person does; one planned fault fails one press. */
const MOST_PRESSES = 3;

/** What one day of a member of staff came to. */
export interface Day {
  /** How many calls reached Excel. */
  readonly calls: number;
  /** What the pane said of what did not work, in both languages. */
  readonly told: readonly string[];
  /** Where the pane stood still, showed nothing or had lost something, in words for whoever mends it. */
  readonly faults: readonly string[];
  /** The receipt's number. */
  readonly receipt: string | null;
}

interface Desk {
  readonly store: PaneStore;
  readonly actions: PaneActions;
  readonly grid: MemoryGrid;
}

const deskOver = async (bytes: Uint8Array, planned: PlannedFaults, api: string): Promise<Desk> => {
  const grid = new MemoryGrid(openWorkbook(bytes, 'bang.xlsx'));
  const bench = new BenchHost({ grid, level: '1.14', locale: 'vi-VN', faults: planned });
  Object.assign(globalThis, { Excel: excelClient(bench), Office: officeOver(grid, planned, '1.14') });
  const store = new PaneStore(new Date(NOW).toISOString());
  const host = await ExcelHost.open(passingMemory());
  const account = new Account(
    async () => writeSignInMessage({ accessToken: 'abc', expiresIn: 3600 }),
    '',
    () => NOW,
  );
  const client = new ApiClient({ origin: api, fetch, token: account.token, language: () => 'vi', timeoutMilliseconds: 5000 });
  const words = new Words();
  await words.load('vi');
  const actions = paneActions({
    store,
    host,
    account,
    client,
    words,
    attempts: new Attempts(),
    checker: hereChecker,
    fetch,
    now: () => NOW,
    newKey: () => 'a-key-of-this-day',
    wait: async () => {},
    whenIdle: () => {},
    isOnline: () => true,
    saveFile: () => {},
    copyText: async () => {},
    print: () => {},
  });
  host.onChanged(() => store.tell({ type: 'workbookChanged' }));
  return { store, actions, grid };
};

/**
 * A day of staff through the true pane and Microsoft's own client: read, check, go to a cell, mark, clear, mend, undo, then check and
 * send a clean sheet. One call to Excel fails on the way, by `fault`; whatever fails is pressed again.
 *
 * @param call its number, from 1; a later one than there are is a day without a fault
 */
export const dayUnderFault = async (call: number, fault: OfficeFault, api: string): Promise<Day> => {
  const planned = new PlannedFaults();
  planned.at(call, fault);
  const told: string[] = [];
  const faults: string[] = [];
  const before = { Excel: Reflect.get(globalThis, 'Excel') as unknown, Office: Reflect.get(globalThis, 'Office') as unknown };
  const press = async ({ store }: Desk, what: string, act: () => unknown): Promise<void> => {
    for (let count = 0; count < MOST_PRESSES; count += 1) {
      await act();
      const { work, isBusy, fault: shown } = store.state;
      if (isBusy || work.at === 'reading' || work.at === 'checking' || work.at === 'sending')
        faults.push(`${what}: it stands at ${work.at}`);
      if (!shown) return;
      told.push(faultText(shown, messagesOf('vi')), faultText(shown, messagesOf('en')));
    }
    faults.push(`${what}: still a fault after ${MOST_PRESSES} presses`);
  };
  try {
    const faulty = await deskOver(sheetBytes('STP', { E14: typed.text('48 ') }), planned, api);
    await checkAndMend(faulty, (what, act) => press(faulty, what, act), faults);
    const clean = await deskOver(sheetBytes('STP'), planned, api);
    await press(clean, 'read', clean.actions.readWorkbook);
    await press(clean, 'check', clean.actions.check);
    await press(clean, 'send', clean.actions.send);
    const { work } = clean.store.state;
    return { calls: planned.calls, told, faults, receipt: work.at === 'sent' ? work.receipt.number : null };
  } finally {
    Object.assign(globalThis, before);
  }
};

const checkAndMend = async (
  { store, actions, grid }: Desk,
  press: (what: string, act: () => unknown) => Promise<void>,
  faults: string[],
): Promise<void> => {
  const sheet = grid.sheets()[0]?.id ?? '';
  const cell = () => grid.cell(sheet, ROW, COLUMN);
  const expect = (what: string, is: unknown, wanted: unknown): void => {
    if (is !== wanted) faults.push(`${what}: ${String(is)} in the place of ${String(wanted)}`);
  };
  const fill = cell().fill;
  await press('read', actions.readWorkbook);
  await press('check', actions.check);
  await press('go to the cell', () => actions.goTo(E14));
  await press('mark', actions.markCells);
  expect('marked', cell().fill, '#FFC7CE');
  await press('clear', actions.clearMarks);
  expect('cleared', cell().fill, fill);
  expect('what was typed', cell().value, '48 ');
  const { work } = store.state;
  const finding = work.at === 'checked' ? work.opened.report.findings.find((one) => one.cell === E14.cell) : undefined;
  const [mending] = finding ? mendingsOf(finding) : [];
  if (!mending) {
    faults.push('the finding is lost');
    return;
  }
  await press('mend', () => actions.mend(mending));
  expect('mended', cell().value, 48);
};
