import { CUSTOM_PROPERTIES, CUSTOM_XML, EXTENDED_PROPERTIES, PACKAGE, RELATIONSHIPS, VALUE_TYPES } from './namespaces.ts';
import type { Package } from './Package.ts';
import type { CustomXmlItem, DocumentProperties } from './WorkbookModel.ts';
import { element, text, type Xml, xmlDocument } from './xml.ts';

const CORE = `${PACKAGE}/metadata/core-properties`;

/** The one format identifier under which user-defined properties are kept, and the first number free for them. */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_PROPERTY = 2;

const instant = (name: string, value: string | undefined): Xml | null =>
  value === undefined ? null : element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, text(value));

const coreXml = ({ title, subject, creator, created, modified }: DocumentProperties): string => {
  const namespaces = {
    'xmlns:cp': CORE,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  return xmlDocument(
    element(
      'cp:coreProperties',
      namespaces,
      element('dc:title', {}, text(title)),
      subject === undefined ? null : element('dc:subject', {}, text(subject)),
      element('dc:creator', {}, text(creator)),
      instant('created', created),
      instant('modified', modified),
    ),
  );
};

const customXml = (properties: Required<DocumentProperties>['custom']): string => {
  const parts = properties.map(({ name, value }, at) =>
    element('property', { fmtid: USER_DEFINED, pid: at + FIRST_PROPERTY, name }, element('vt:lpwstr', {}, text(value))),
  );
  return xmlDocument(element('Properties', { xmlns: CUSTOM_PROPERTIES, 'xmlns:vt': VALUE_TYPES }, parts));
};

/** Adds title, author and times, the program's name, and the properties of our own. */
export const addProperties = (properties: DocumentProperties, into: Package): void => {
  const { application, custom = [] } = properties;
  into.add('docProps/core.xml', coreXml(properties), 'application/vnd.openxmlformats-package.core-properties+xml');
  into.relate('', 'docProps/core.xml', `${PACKAGE}/relationships/metadata/core-properties`);
  if (application !== undefined) {
    const root = element('Properties', { xmlns: EXTENDED_PROPERTIES }, element('Application', {}, text(application)));
    into.add('docProps/app.xml', xmlDocument(root), 'application/vnd.openxmlformats-officedocument.extended-properties+xml');
    into.relate('', 'docProps/app.xml', `${RELATIONSHIPS}/extended-properties`);
  }
  if (custom.length > 0) {
    into.add('docProps/custom.xml', customXml(custom), 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
    into.relate('', 'docProps/custom.xml', `${RELATIONSHIPS}/custom-properties`);
  }
};

/** Adds one item that travels inside the file, with the part that names it. `at` counts from 1. */
export const addCustomXml = ({ xml, itemId, schemas }: CustomXmlItem, at: number, workbook: string, into: Package): void => {
  const item = `customXml/item${at}.xml`;
  const properties = `customXml/itemProps${at}.xml`;
  const references = schemas.map((uri) => element('ds:schemaRef', { 'ds:uri': uri }));
  const root = element('ds:datastoreItem', { 'ds:itemID': itemId, 'xmlns:ds': CUSTOM_XML }, element('ds:schemaRefs', {}, references));
  into.add(item, xmlDocument(xml));
  into.relate(workbook, item, `${RELATIONSHIPS}/customXml`);
  into.add(properties, xmlDocument(root), 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  into.relate(item, properties, `${RELATIONSHIPS}/customXmlProps`);
};
