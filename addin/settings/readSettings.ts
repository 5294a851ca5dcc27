import type { Language } from '#core/messages/language.ts';

/** Where the pane finds its services; `settings.json` stands beside its page, so that one build serves every site. */
export interface Settings {
  /** The API's origin without a slash at its end; empty for the pane's own. */
  readonly api: string;
  /** The page that signs in, on the pane's own origin as Office asks. */
  readonly dialog: string;
  /** Where those send whose Excel cannot open the pane, and those who bring a package from another computer. */
  readonly webDoor: string;
  /** Until somebody chooses. */
  readonly language: Language;
  /** Where the pane opens: those who come for results and not for a sheet sign in first. */
  readonly opensAt: 'sheet' | 'signIn';
  readonly signIn: SignInSettings;
}

export interface SignInSettings {
  readonly authorization: string;
  readonly token: string;
  readonly clientId: string;
  readonly scope: string;
}

const textIn = (fields: Readonly<Record<string, unknown>>, name: string): string => {
  const value = fields[name];
  if (typeof value !== 'string') throw new Error(`settings.json: ${name} is missing`);
  return value;
};

/** Reads the settings that lie beside a page; addresses may be relative to it. Throws an error that names what is missing. */
export const readSettings = async (page: URL): Promise<Settings> => {
  const response = await fetch(new URL('settings.json', page), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`settings.json: ${response.status}`);
  return settingsOf((await response.json()) as unknown, page);
};

/** `person`, `lang` and `open` in the page's own address say who probably sits here, which language they read and what they came for. */
export const settingsOf = (json: unknown, page: URL): Settings => {
  if (typeof json !== 'object' || json === null) throw new Error('settings.json is no object');
  const fields = json as Readonly<Record<string, unknown>>;
  const absolute = (name: string): string => new URL(textIn(fields, name), page).href;
  const dialog = new URL('dialog.html', page);
  const person = page.searchParams.get('person');
  if (person !== null) dialog.searchParams.set('person', person);
  return {
    api: textIn(fields, 'api').replace(/\/$/, ''),
    dialog: dialog.href,
    webDoor: new URL('/nop', page).href,
    language: page.searchParams.get('lang') === 'en' ? 'en' : 'vi',
    opensAt: page.searchParams.get('open') === 'signIn' ? 'signIn' : 'sheet',
    signIn: {
      authorization: absolute('authorization'),
      token: absolute('token'),
      clientId: textIn(fields, 'clientId'),
      scope: textIn(fields, 'scope'),
    },
  };
};
