import type { Bloc } from '#core/bloc/Bloc.ts';
import type { PeopleBookWords } from '#core/messages/peopleBookOf.ts';
import type { PersonEntry, PersonField } from '#core/people/PersonEntry.ts';
import { ROLES } from '#core/permissions/Actor.ts';
import { plainTable } from '../paper/plainTable.ts';
import { across, joined, text } from '../paper/SheetBuilder.ts';
import { paperStyle } from '../paper/styles.ts';
import type { ModelContent, WorkbookModel } from '../writing/WorkbookModel.ts';

const WIDTHS: { readonly [Field in PersonField]: number } = {
  person: 26,
  name: 26,
  role: 24,
  agency: 12,
  from: 13,
  to: 13,
  agencies: 20,
  criteria: 20,
  email: 28,
};

const HEADING_ROW = 2;
/** Empty lines below the last person, to write on. */
const SPARE = 40;

/**
 * The bloc's people as a list that is filled in and imported again; without people, the template of one. Where an entry says nothing of
 * addresses the list has no column for them, so that importing it again forgets none.
 */
export const peopleWorkbook = (people: readonly PersonEntry[], bloc: Bloc, words: PeopleBookWords): WorkbookModel => {
  const hasAddresses = people.every(({ email }) => email !== undefined);
  const fields = (Object.keys(WIDTHS) as readonly PersonField[]).filter((field) => field !== 'email' || hasAddresses);
  const columns = fields.map((field) => ({ heading: words.columns[field], width: WIDTHS[field], align: 'left' as const }));
  const last = fields.length - 1;
  const spare = Array.from({ length: SPARE }, () => fields.map(() => text('')));
  const lines = [...people.map((entry) => fields.map((field) => contentOf(entry, field, words))), ...spare];
  const piece = joined([
    across(0, 0, last, text(words.title), paperStyle.title),
    across(1, 0, last, text(words.hint), paperStyle.hint),
    plainTable(HEADING_ROW, columns, lines),
  ]);
  const bottom = HEADING_ROW + lines.length;
  const inColumn = (field: PersonField) => {
    const column = fields.indexOf(field);
    return { top: HEADING_ROW + 1, bottom, left: column, right: column };
  };
  return {
    properties: { title: words.title, creator: 'Giao Ước', application: 'Giao Ước' },
    sheets: [
      {
        name: words.sheet,
        cells: piece.cells,
        merges: piece.merges,
        columns: fields.map((field, column) => ({ column, width: WIDTHS[field] })),
        rows: [{ row: 1, height: 36 }, ...piece.rows],
        frozen: { rows: HEADING_ROW + 1, columns: 0 },
        validations: [
          { ranges: [inColumn('role')], rule: { type: 'list', values: ROLES.map((role) => words.roles[role]) } },
          ...codeList(bloc, inColumn('agency')),
        ],
        print: { orientation: 'landscape', margins: { left: 15, right: 15, top: 15, bottom: 15 } },
      },
    ],
  };
};

/** Excel takes 255 characters in such a list. */
const MOST_CHARACTERS = 255;

const codeList = (
  { members }: Bloc,
  range: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number },
) => {
  const values = members.map(({ code }) => code);
  return values.join(',').length > MOST_CHARACTERS ? [] : [{ ranges: [range], rule: { type: 'list' as const, values } }];
};

const contentOf = (entry: PersonEntry, field: PersonField, words: PeopleBookWords): ModelContent => {
  switch (field) {
    case 'from':
      return { type: 'date', day: entry.from };
    case 'to':
      return entry.to === null ? text('') : { type: 'date', day: entry.to };
    case 'role':
      return text(words.roles[entry.role]);
    case 'agencies':
    case 'criteria':
      return text((entry.scope?.[field] ?? []).join(', '));
    default:
      return text(entry[field] ?? '');
  }
};
