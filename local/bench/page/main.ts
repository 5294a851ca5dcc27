import { ExcelHost } from '../host/ExcelHost.ts';
import type { Grid } from '../host/Grid.ts';
import { openWorkbook } from '../sheet/openWorkbook.ts';
import { loadPeople, loadSamples, sampleOf, type Person, type Sample } from './catalogue.ts';
import { element } from './element.ts';
import { renderHints } from './hints.ts';
import { Conditions } from './Conditions.ts';
import { mountPane, mountWebPane } from './mountPane.ts';
import { openGrid } from './openGrid.ts';
import { renderPanel } from './panel.ts';
import { sendSamples } from './sendSamples.ts';
import { renderTopBar } from './topBar.ts';
import { words, type Language } from './words.ts';

/** Excel 2021, the oldest that the pane is made for. */
const LEVEL = '1.14';
const NOTICE_TIME = 6000;
const LOCALES = { vi: 'vi-VN', en: 'en-US' } as const;

interface BenchState {
  readonly person: Person | undefined;
  readonly sample: Sample | undefined;
  /** A file that was dropped, in the place of the sample's. */
  readonly given?: { readonly title: string; readonly bytes: Uint8Array };
}

const parameters = new URLSearchParams(location.search);
const language: Language = parameters.get('lang') === 'en' ? 'en' : 'vi';
const text = words[language];

const place = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no place ${id}`);
  return found;
};

let noticeTimer: ReturnType<typeof setTimeout> | undefined;

const notify = (message: string): void => {
  place('notice').textContent = message;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => place('notice').replaceChildren(), NOTICE_TIME);
};

const fail = (error: unknown): void => {
  console.error(error);
  notify(text.fault);
};

const conditions = new Conditions();
let closeOpen: () => void = () => undefined;
/** Counts what was opened, so that a file that comes late does not take the place of one that was chosen after it. */
let openings = 0;

/** Opens the sample's file on the screen, and the pane beside it. */
const open = async ({ person, sample, given }: BenchState): Promise<void> => {
  const mine = ++openings;
  closeOpen();
  closeOpen = () => undefined;
  place('pane').replaceChildren();
  if (!sample && !given) return place('sheet').replaceChildren(element('p', { class: 'whole' }, text.nothing));
  place('sheet').replaceChildren(element('p', { class: 'whole' }, text.opening));
  const opened = openWorkbook(given?.bytes ?? (await bytesOf(sample?.file ?? '')), given?.title ?? sample?.title ?? '');
  if (mine !== openings) return;
  const sheet = element('div', { style: 'position:absolute;inset:0' });
  place('sheet').replaceChildren(sheet);
  const { grid, api, close } = await openGrid(sheet, opened, language, (refusal) => notify(text[refusal]));
  if (mine !== openings) return close();
  const host = new ExcelHost({ grid, level: parameters.get('level') ?? LEVEL, locale: LOCALES[language] });
  closeOpen = () => {
    host.close();
    close();
  };
  changed = false;
  grid.listen(({ kind }) => {
    changed ||= kind === 'changed';
  });
  (window as BenchWindow).bench = { host, grid, api };
  const mount = parameters.get('client') === 'web' ? mountWebPane : mountPane;
  const frame = mount(place('pane'), paneAddress(person), {
    host,
    level: parameters.get('level') ?? LEVEL,
    uiLocale: LOCALES[language],
    dataLocale: LOCALES[language],
    onFault: fail,
  });
  conditions.bind(host, frame.contentWindow);
};

const bytesOf = async (file: string): Promise<Uint8Array> => {
  const reply = await fetch(file, { cache: 'no-store' });
  if (!reply.ok) throw new Error(`${file}: ${reply.status}`);
  return new Uint8Array(await reply.arrayBuffer());
};

/** The workbook as it stands, with what was typed since. */
const save = async (): Promise<void> => {
  const { bench } = window as BenchWindow;
  if (!bench) return;
  const link = element('a', { download: bench.grid.fileName });
  link.href = URL.createObjectURL(new Blob([(await bench.grid.toXlsx()) as BlobPart]));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), NOTICE_TIME);
};

/** Sends the samples of all agencies but the one whose sheet is open. */
const sendingFor = ({ sample }: BenchState): (() => void) | null => {
  if (sample?.bloc === undefined) return null;
  const { bloc, agency } = sample;
  return () => void sendSamples(bloc, agency, text);
};

/** Set while something on the sheet differs from the file. */
let changed = false;

/** For tests and for a look into the bench from the browser's console. */
type BenchWindow = Window & { bench?: { readonly host: ExcelHost; readonly grid: Grid; readonly api: unknown } };

const paneAddress = (person: Person | undefined): string => {
  const address = new URL(parameters.get('pane') ?? '/pane/taskpane.html', location.origin);
  // A foreign page would not get the connection, and must not get the room of the true pane.
  if (address.origin !== location.origin) throw new Error('the pane must be of the origin of the bench');
  if (person) address.searchParams.set('person', person.id);
  if (person?.role !== undefined && person.role !== 'staff') address.searchParams.set('open', 'signIn');
  address.searchParams.set('lang', language);
  return address.href;
};

const start = async (): Promise<void> => {
  document.documentElement.lang = language;
  document.title = text.page;
  renderHints(place('hints'), text);
  const [samples, people] = await Promise.all([loadSamples(), loadPeople()]);
  const chosen = people.find(({ id }) => id === parameters.get('person')) ?? people[0];
  const again = (name: string) => (value: string) => {
    parameters.set(name, value);
    location.search = parameters.toString();
  };
  const panel = renderPanel({
    words: text,
    level: parameters.get('level') ?? LEVEL,
    client: parameters.get('client') === 'web' ? 'web' : 'win32',
    isSecure: location.protocol === 'https:',
    conditions,
    onLevel: again('level'),
    onClient: again('client'),
    onSave: () => void save().catch(fail),
  });
  const show = async (state: BenchState): Promise<void> => {
    renderTopBar(place('bar'), {
      words: text,
      language,
      people,
      samples,
      person: state.person?.id,
      sample: state.sample?.id,
      onPerson: (id) => {
        const person = people.find((one) => one.id === id);
        void show({ person, sample: sampleOf(person, samples) });
      },
      onSample: (id) => void show({ ...state, sample: samples.find((one) => one.id === id) }),
      onSendSamples: sendingFor(state),
      onReset: () => void (!changed || confirm(text.resetWarning) ? show(state) : undefined),
      onLanguage: (next) => {
        parameters.set('lang', next);
        location.search = parameters.toString();
      },
    });
    place('bar').append(panel);
    openDropped = (given) => void show({ ...state, given });
    try {
      await open(state);
    } catch (error) {
      console.error(error);
      place('sheet').replaceChildren(element('p', { class: 'whole' }, text.cannotOpen(state.sample?.title ?? '')));
    }
  };
  await show({ person: chosen, sample: samples.find(({ id }) => id === parameters.get('sample')) ?? sampleOf(chosen, samples) });
};

/** Another file is opened by dropping it anywhere on the page, before the spreadsheet takes it for its own. */
let openDropped: (given: NonNullable<BenchState['given']>) => void = () => undefined;

const takeDrop = async (event: DragEvent): Promise<void> => {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  event.stopPropagation();
  openDropped({ title: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
};

window.addEventListener('dragover', (event) => event.preventDefault(), { capture: true });
window.addEventListener('drop', (event) => void takeDrop(event).catch(fail), { capture: true });

start().catch(fail);
