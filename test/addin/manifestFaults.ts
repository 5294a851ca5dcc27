import { readXml } from '#workbook/xml/readXml.ts';
import type { XmlCursor } from '#workbook/xml/XmlCursor.ts';

interface Element {
  readonly name: string;
  readonly attribute: (name: string) => string | null;
  readonly text: string;
  readonly children: readonly Element[];
}

/** Size in pixels of the picture at an address of the site; `null` where there is no such PNG. */
export type PictureSize = (address: string) => { readonly width: number; readonly height: number } | null;

/** The order that the schema of TaskPaneApp asks for. */
const ORDER = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'Dictionary',
  'VersionOverrides',
];
const REQUIRED = ORDER.filter((name) => name !== 'AlternateId' && name !== 'Dictionary');
const RESOURCES = ['Images', 'Urls', 'ShortStrings', 'LongStrings'];
const MOST: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };
const ICON_SIZES = ['16', '32', '80'];
const SETS: Readonly<Record<string, string>> = { ExcelApi: '1.4', DialogApi: '1.1' };
const MOST_OF_ID = 32;

const ATTRIBUTES = ['id', 'resid', 'size', 'DefaultValue', 'Locale', 'Value', 'Name', 'MinVersion'];

const elementAt = (cursor: XmlCursor): Element => {
  const { name } = cursor;
  const attributes = new Map(ATTRIBUTES.map((one) => [one, cursor.attribute(one) ?? null]));
  const children: Element[] = [];
  let text = '';
  while (cursor.next() !== 'close') {
    if (cursor.kind === 'open') children.push(elementAt(cursor));
    else text += cursor.text;
  }
  return { name, children, text: text.trim(), attribute: (one) => attributes.get(one) ?? null };
};

/** Throws where the text is not well-formed. */
const rootOf = (xml: string): Element => {
  const cursor = readXml(xml, 'manifest.xml');
  const root = elementAt(cursor);
  while (cursor.next() !== 'end');
  return root;
};

const below = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);

const everything = (element: Element): readonly Element[] => [element, ...element.children.flatMap(everything)];

const childOf = (element: Element, name: string): Element | undefined => element.children.find((child) => child.name === name);

const isAscending = (positions: readonly number[]): boolean =>
  positions.every((one, index) => index === 0 || one > (positions[index - 1] ?? one));

const orderFaults = (names: readonly string[], order: readonly string[], required: readonly string[], where: string): readonly string[] => [
  ...names.filter((name) => !order.includes(name)).map((name) => `${where}: ${name} is unknown`),
  ...required.filter((name) => !names.includes(name)).map((name) => `${where}: ${name} is missing`),
  ...(isAscending(names.map((name) => order.indexOf(name))) ? [] : [`${where}: order of ${names.join(', ')}`]),
];

const namesOf = (element: Element | undefined): readonly string[] => element?.children.map(({ name }) => name) ?? [];

const wordFaults = (element: Element, called: string, most: number): readonly string[] => {
  const overrides = element.children.filter(({ name }) => name === 'Override');
  const values = [element, ...overrides].map((one) => one.attribute(one === element ? 'DefaultValue' : 'Value') ?? '');
  return [
    ...(overrides.map((one) => one.attribute('Locale')).join() === 'en-US' ? [] : [`${called}: not in vi-VN and en-US`]),
    ...values.filter((value) => value === '' || value.length > most).map((value) => `${called}: ${value.length} characters of ${most}`),
  ];
};

const residFaults = (root: Element): readonly string[] => {
  const ids = RESOURCES.flatMap((name) => below(root, name).flatMap(({ children }) => children.map((one) => one.attribute('id') ?? '')));
  const used = new Set(everything(root).flatMap((one) => one.attribute('resid') ?? []));
  return [
    ...[...used].filter((id) => !ids.includes(id)).map((id) => `${id} is nowhere defined`),
    ...ids.filter((id) => !used.has(id)).map((id) => `${id} is never used`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index || id.length > MOST_OF_ID).map((id) => `${id} is repeated or too long`),
  ];
};

const addressesOf = (root: Element): readonly string[] => [
  ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Image', 'Url'].flatMap((name) =>
    below(root, name).flatMap((one) => one.attribute('DefaultValue') ?? []),
  ),
  ...below(root, 'AppDomain').map(({ text }) => text),
];

const iconFaults = (root: Element, sizeOf: PictureSize): readonly string[] => {
  const files = new Map(
    (below(root, 'Images')[0]?.children ?? []).map((one) => [one.attribute('id'), one.attribute('DefaultValue') ?? '']),
  );
  const wanted = [
    ...below(root, 'Icon').flatMap((icon) =>
      icon.children.map((one) => [one.attribute('size') ?? '', files.get(one.attribute('resid')) ?? '']),
    ),
    ['32', childOf(root, 'IconUrl')?.attribute('DefaultValue') ?? ''],
    ['64', childOf(root, 'HighResolutionIconUrl')?.attribute('DefaultValue') ?? ''],
  ] as const;
  return [
    ...below(root, 'Icon')
      .filter(({ children }) => children.map((one) => one.attribute('size')).join() !== ICON_SIZES.join())
      .map(() => `an icon without one of the sizes ${ICON_SIZES.join(', ')}`),
    ...wanted
      .filter(([size = '', address = '']) => {
        const seen = sizeOf(address);
        return seen?.width !== Number(size) || seen.height !== Number(size);
      })
      .map(([size, address]) => `${address} is no PNG of ${size} pixels`),
  ];
};

const setFaults = (root: Element): readonly string[] => {
  const asked = Object.fromEntries(below(root, 'Set').map((one) => [one.attribute('Name') ?? '', one.attribute('MinVersion') ?? '']));
  return JSON.stringify(asked) === JSON.stringify(SETS) ? [] : [`Requirements: ${JSON.stringify(asked)}`];
};

const formFaults = (root: Element): readonly string[] => [
  ...(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(childOf(root, 'Id')?.text ?? '') ? [] : ['Id is no GUID']),
  ...(/^\d+(\.\d+){3}$/.test(childOf(root, 'Version')?.text ?? '') ? [] : ['Version is not four numbers']),
  ...(childOf(root, 'DefaultLocale')?.text === 'vi-VN' ? [] : ['DefaultLocale is not vi-VN']),
];

/** What is wrong with the manifest of a task pane for Excel, one line each. Throws where it is not well-formed. */
export const manifestFaults = (xml: string, sizeOf: PictureSize): readonly string[] => {
  const root = rootOf(xml);
  const words = RESOURCES.slice(2).flatMap((name) =>
    below(root, name).flatMap(({ children }) => children.map((one) => [one, name] as const)),
  );
  return [
    ...orderFaults(namesOf(root), ORDER, REQUIRED, 'OfficeApp'),
    ...orderFaults(namesOf(below(root, 'Resources')[0]), RESOURCES, RESOURCES, 'Resources'),
    ...formFaults(root),
    ...['DisplayName', 'Description'].flatMap((name) =>
      root.children.filter((one) => one.name === name).flatMap((one) => wordFaults(one, name, MOST[name] ?? 0)),
    ),
    ...words.flatMap(([one, name]) => wordFaults(one, one.attribute('id') ?? name, MOST[name] ?? 0)),
    ...residFaults(root),
    ...addressesOf(root)
      .filter((address) => !/^https:\/\/[^\s]+$/.test(address))
      .map((address) => `${address} is not of https`),
    ...iconFaults(root, sizeOf),
    ...setFaults(root),
  ];
};
