import { OFFICE_FAULTS } from '../host/PlannedFaults.ts';
import type { Conditions } from './Conditions.ts';
import { element } from './element.ts';
import type { Words } from './words.ts';

/** Excel 2019, Excel 2021, Excel 2024, and the lowest that the manifest asks for. */
export const LEVELS = ['1.4', '1.7', '1.14', '1.17'] as const;

export interface PanelOptions {
  readonly words: Words;
  readonly level: string;
  readonly client: 'win32' | 'web';
  /** The client of Excel on the web demands https. */
  readonly isSecure: boolean;
  readonly conditions: Conditions;
  /** The page is opened anew with these. */
  readonly onLevel: (level: string) => void;
  readonly onClient: (client: string) => void;
  readonly onSave: () => void;
}

/** The switches of the bench: which Excel it plays, and how badly things go. */
export const renderPanel = (options: PanelOptions): HTMLElement => {
  const { words, level, client, isSecure, conditions } = options;
  const { panel } = words;
  const clients = choice(
    panel.client,
    [
      { value: 'win32', text: panel.clients.win32, isOff: false },
      { value: 'web', text: isSecure ? panel.clients.web : `${panel.clients.web} – ${panel.needsHttps}`, isOff: !isSecure },
      { value: 'mac', text: `${panel.clients.mac} – ${panel.noMac}`, isOff: true },
    ],
    client,
    options.onClient,
  );
  const levels = choice(
    panel.level,
    LEVELS.map((value) => ({ value, text: value, isOff: false })),
    level,
    options.onLevel,
  );
  const faults = choice(
    panel.fault,
    [{ value: '', text: panel.noFault, isOff: false }, ...OFFICE_FAULTS.map(({ code }) => ({ value: code, text: code, isOff: false }))],
    '',
    (chosen) => conditions.setFault(OFFICE_FAULTS.find(({ code }) => code === chosen) ?? null),
  );
  const save = element('button', { class: 'link', type: 'button' }, panel.save);
  save.addEventListener('click', options.onSave);
  return element(
    'details',
    { class: 'panel' },
    element('summary', {}, panel.title),
    element(
      'div',
      { class: 'panelBody' },
      clients,
      levels,
      faults,
      toggle(panel.offline, (isOn) => conditions.setOffline(isOn)),
      toggle(panel.slow, (isOn) => conditions.setSlow(isOn)),
      element('p', { class: 'quiet' }, panel.drop),
      save,
    ),
  );
};

interface Entry {
  readonly value: string;
  readonly text: string;
  readonly isOff: boolean;
}

const choice = (label: string, entries: readonly Entry[], chosen: string, onChoose: (value: string) => void): HTMLElement => {
  const select = element('select', {});
  for (const { value, text, isOff } of entries) {
    const option = new Option(text, value, value === chosen, value === chosen);
    option.disabled = isOff;
    select.append(option);
  }
  select.addEventListener('change', () => onChoose(select.value));
  return element('label', { class: 'field' }, label, select);
};

const toggle = (label: string, onToggle: (isOn: boolean) => void): HTMLElement => {
  const box = element('input', { type: 'checkbox' });
  box.addEventListener('change', () => onToggle(box.checked));
  return element('label', { class: 'field' }, box, label);
};
