import { render, screen, waitFor, type RenderResult } from '@testing-library/react';
import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { Checker } from '../../addin/checking/Checker.ts';
import { hereChecker } from '../../addin/checking/hereChecker.ts';
import type { Outside } from '../../addin/effects/Services.ts';
import { FileHost } from '../../addin/host/FileHost.ts';
import type { Host, Marked } from '../../addin/host/Host.ts';
import { HostTrouble } from '../../addin/host/HostTrouble.ts';
import { passingMemory, type Memory } from '../../addin/host/Memory.ts';
import { openPane } from '../../addin/openPane.tsx';
import type { Settings } from '../../addin/settings/readSettings.ts';
import { writeSignInMessage } from '../../addin/signIn/signInMessage.ts';

/** Four in the afternoon in Viet Nam, the day before the sample's deadline. */
export const NOW = Date.parse('2018-11-14T09:40:00.000Z');

export interface OpenedPane extends RenderResult {
  readonly selected: readonly CellAddress[];
  readonly saved: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly copied: readonly string[];
  readonly keys: readonly string[];
  readonly waited: readonly number[];
  readonly marked: readonly CellAddress[];
  readonly unmarked: readonly Marked[];
  /** A person changes the workbook: other bytes stand there from now on. */
  readonly change: (bytes: Uint8Array) => void;
  readonly memory: Memory;
}

export interface PaneOptions {
  readonly api?: string;
  readonly memory?: Memory;
  readonly fileName?: string;
  /** Opens the sign-in window; by default it gives a token at once. */
  readonly signIn?: Host['openDialog'];
  readonly isOnline?: () => boolean;
  readonly language?: 'vi' | 'en';
  readonly opensAt?: 'sheet' | 'signIn';
  readonly change?: Host['change'];
  readonly checker?: Checker;
}

export const granted = (accessToken = 'abc'): string => writeSignInMessage({ accessToken, expiresIn: 3600 });

export const closedWindow = async (): Promise<string> => {
  throw new HostTrouble({ because: 'windowClosed' });
};

const newRecord = () => ({
  selected: [] as CellAddress[],
  saved: [] as { name: string; bytes: Uint8Array }[],
  copied: [] as string[],
  keys: [] as string[],
  waited: [] as number[],
  marked: [] as CellAddress[],
  unmarked: [] as Marked[],
});

/** A browser that writes down what is done with it. */
export const outsideOf = (record = newRecord(), isOnline = () => true): Outside => ({
  fetch: (address, init) => fetch(address, init),
  now: () => NOW,
  newKey: () => `key-of-click-${record.keys.push('')}`,
  wait: async (milliseconds) => void record.waited.push(milliseconds),
  whenIdle: () => {},
  isOnline,
  checker: hereChecker,
  saveFile: (bytes, name) => void record.saved.push({ bytes, name }),
  copyText: async (text) => void record.copied.push(text),
  print: () => {},
});

export const paneSettings = (options: Pick<PaneOptions, 'api' | 'language' | 'opensAt'> = {}): Settings => ({
  api: options.api ?? '',
  dialog: '',
  webDoor: 'https://nop.example/nop',
  language: options.language ?? 'vi',
  opensAt: options.opensAt ?? 'sheet',
  signIn: { authorization: '', token: '', clientId: '', scope: '' },
});

/** The pane over a workbook that is held in memory, with all that it does outside written down. */
export const openPaneOver = async (bytes: Uint8Array, options: PaneOptions = {}): Promise<OpenedPane> => {
  const record = newRecord();
  const memory = options.memory ?? passingMemory();
  const listeners: (() => void)[] = [];
  let file = new FileHost({ name: options.fileName ?? 'bang.xlsx', bytes }, memory);
  const host: Host = {
    capabilities: { select: true, change: true, notice: true, mark: true, send: true },
    isDark: false,
    memory,
    fileBytes: () => file.fileBytes(),
    fileName: () => file.fileName(),
    select: async (at) => void record.selected.push(at),
    change: (at, content) => (options.change ?? file.change)(at, content),
    mark: async (cells) => {
      record.marked.push(...cells);
      return cells.map((at) => ({ at, fill: null }));
    },
    unmark: async (marked) => void record.unmarked.push(...marked),
    onChanged: (listener) => void listeners.push(listener),
    openDialog: options.signIn ?? (async () => granted()),
  };
  const view = render(
    await openPane(host, paneSettings(options), { ...outsideOf(record, options.isOnline), checker: options.checker ?? hereChecker }),
  );
  await waitFor(() => screen.getByRole('contentinfo'), { timeout: 5000 });
  const change = (changed: Uint8Array): void => {
    file = new FileHost({ name: 'bang.xlsx', bytes: changed }, memory);
    for (const listener of listeners) listener();
  };
  return { ...view, ...record, change, memory };
};
