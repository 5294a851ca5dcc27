import { parseArgs } from 'node:util';
import { languages, type Language } from '#core/messages/language.ts';
import { Problem } from '#core/problem.ts';
import { closest } from '#core/closest.ts';

/** What a command takes: `--name VALUE` for a text, `--name` for a flag. */
export interface CommandShape {
  readonly usage: string;
  readonly texts: readonly string[];
  readonly flags: readonly string[];
  /** Options that may stand several times. */
  readonly lists?: readonly string[];
}

/** What was typed after a command's name, every option known. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly text: (name: string) => string | null;
  readonly flag: (name: string) => boolean;
  readonly list: (name: string) => readonly string[];
  readonly usage: string;
}

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>;

const SHARED_TEXTS = ['lang'];
const SHARED_FLAGS = ['help'];

/** Reads a command's arguments; an option it does not have is refused, with the one that was probably meant. */
export const readArguments = (args: readonly string[], { usage, texts, flags, lists = [] }: CommandShape): Arguments => {
  const options: Options = {
    ...ofType('string', [...texts, ...SHARED_TEXTS]),
    ...ofType('boolean', [...flags, ...SHARED_FLAGS]),
    ...Object.fromEntries(lists.map((name) => [name, { type: 'string', multiple: true } as const])),
  };
  refuseUnknown(args, Object.keys(options));
  const { values, positionals } = parsed(args, options, usage);
  return {
    positionals,
    usage,
    flag: (name) => values[name] === true,
    list: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    },
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : null;
    },
  };
};

const ofType = (type: 'string' | 'boolean', names: readonly string[]): Options =>
  names.reduce<Options>((options, name) => ({ ...options, [name]: { type } }), {});

const refuseUnknown = (args: readonly string[], known: readonly string[]): void => {
  const end = args.indexOf('--');
  for (const arg of end < 0 ? args : args.slice(0, end)) {
    const name = /^--([^=]+)/.exec(arg)?.[1] ?? /^-([^-].*)$/.exec(arg)?.[1];
    if (name === undefined || (arg.startsWith('--') && known.includes(name))) continue;
    const meant = closest(name, known);
    throw new Problem('arguments.unknownOption', { option: arg.split('=')[0] ?? arg, suggestion: meant && `--${meant}` });
  }
};

const parsed = (args: readonly string[], options: Options, usage: string) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(?:-\w, )?(--[\w-]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new Problem('arguments.missing', { argument: option, usage }, { cause: error });
  }
};

export const requiredText = ({ text, usage }: Arguments, name: string): string => {
  const value = text(name);
  if (value === null || value === '') throw new Problem('arguments.missing', { argument: `--${name}`, usage });
  return value;
};

/** The language of `--lang`, looked for before anything else is read, so that every problem is told in it. */
export const languageIn = (args: readonly string[]): Language => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return 'vi';
  const value = args[at]?.split('=')[1] ?? args[at + 1] ?? '';
  const language = languages.find((one) => one === value);
  if (!language) throw new Problem('arguments.badValue', { option: '--lang', value, expected: languages.join(' | ') });
  return language;
};
