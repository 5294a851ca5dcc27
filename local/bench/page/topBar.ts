import type { Person, Sample } from './catalogue.ts';
import { element } from './element.ts';
import type { Language, Words } from './words.ts';

const LOGO =
  '<svg viewBox="0 0 22 22" aria-hidden="true"><rect x="1" y="1" width="20" height="20" rx="2" fill="#106ebe"/><path d="M5 7h12M5 11h7M5 15h5" stroke="#fff" stroke-width="1.6" fill="none"/><path d="M12.5 14.5l2 2 3.6-4.2" stroke="#fff" stroke-width="1.8" fill="none"/></svg>';

export interface TopBarOptions {
  readonly words: Words;
  readonly language: Language;
  readonly people: readonly Person[];
  readonly samples: readonly Sample[];
  readonly person: string | undefined;
  readonly sample: string | undefined;
  readonly onPerson: (id: string) => void;
  readonly onSample: (id: string) => void;
  readonly onReset: () => void;
  /** `null` where there is nobody to send for. */
  readonly onSendSamples: (() => void) | null;
  readonly onLanguage: (language: Language) => void;
}

/** Who I am, which file is open, that the figures are made up, back to the start, and the language. */
export const renderTopBar = (place: HTMLElement, options: TopBarOptions): void => {
  const { words, people, samples, person, sample } = options;
  const logo = element('span', { class: 'logo' });
  logo.innerHTML = LOGO;
  logo.append('Giao Ước');
  place.replaceChildren(
    logo,
    element('span', { class: 'quiet' }, words.bench),
    ...(people.length > 0 ? [picker(words.role, '3', people, person, options.onPerson)] : []),
    picker(words.file, null, samples, sample, options.onSample),
    element('span', { class: 'stretch' }),
    element('span', { class: 'quiet' }, words.sample),
    ...(options.onSendSamples ? [button(words.sendSamples, options.onSendSamples)] : []),
    button(words.reset, options.onReset),
    languages(options),
  );
};

const picker = (
  label: string,
  number: string | null,
  entries: readonly { readonly id: string; readonly title: string }[],
  chosen: string | undefined,
  onChoose: (id: string) => void,
): HTMLElement => {
  const select = element('select', {});
  for (const { id, title } of entries) select.append(new Option(title, id, id === chosen, id === chosen));
  select.addEventListener('change', () => onChoose(select.value));
  return element(
    'label',
    { class: 'field' },
    ...(number === null ? [] : [element('span', { class: 'number', 'aria-hidden': 'true' }, number)]),
    label,
    select,
  );
};

const languages = ({ language, onLanguage }: TopBarOptions): HTMLElement => {
  const choice = (one: Language) => {
    const choose = button(one.toUpperCase(), () => one !== language && onLanguage(one));
    choose.setAttribute('aria-pressed', String(one === language));
    return choose;
  };
  return element('span', { class: 'quiet' }, choice('vi'), '·', choice('en'));
};

const button = (text: string, onPress: () => void): HTMLButtonElement => {
  const made = element('button', { class: 'link', type: 'button' }, text);
  made.addEventListener('click', onPress);
  return made;
};
