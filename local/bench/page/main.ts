import { ExcelHost } from '../host/ExcelHost.ts';
import type { Grid } from '../host/Grid.ts';
import { openWorkbook } from '../sheet/openWorkbook.ts';
import { loadPeople, loadSamples, sampleOf, type Person, type Sample } from './catalogue.ts';
import { element } from './element.ts';
import { renderHints } from './hints.ts';
import { mountPane, mountWebPane } from './mountPane.ts';
import { openGrid } from './openGrid.ts';
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

let closeOpen: () => void = () => undefined;
/** Counts what was opened, so that a file that comes late does not take the place of one that was chosen after it. */
let openings = 0;

/** Opens the sample's file on the screen, and the pane beside it. */
const open = async ({ person, sample }: BenchState): Promise<void> => {
  const mine = ++openings;
  closeOpen();
  closeOpen = () => undefined;
  place('pane').replaceChildren();
  if (!sample) return place('sheet').replaceChildren(element('p', { class: 'whole' }, text.nothing));
  place('sheet').replaceChildren(element('p', { class: 'whole' }, text.opening));
  const reply = await fetch(sample.file, { cache: 'no-store' });
  if (!reply.ok) throw new Error(`${sample.file}: ${reply.status}`);
  const opened = openWorkbook(new Uint8Array(await reply.arrayBuffer()), sample.title);
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
  mount(place('pane'), paneAddress(person), {
    host,
    level: parameters.get('level') ?? LEVEL,
    uiLocale: LOCALES[language],
    dataLocale: LOCALES[language],
    onFault: fail,
  });
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
    try {
      await open(state);
    } catch (error) {
      console.error(error);
      place('sheet').replaceChildren(element('p', { class: 'whole' }, text.cannotOpen(state.sample?.title ?? '')));
    }
  };
  await show({ person: chosen, sample: samples.find(({ id }) => id === parameters.get('sample')) ?? sampleOf(chosen, samples) });
};

start().catch(fail);
