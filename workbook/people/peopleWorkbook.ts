import type { Bloc } from '#core/bloc/Bloc.ts';
import type { PeopleBookWords } from '#core/messages/peopleBookOf.ts';
import type { PersonEntry, PersonField } from '#core/people/PersonEntry.ts';
import { ROLES } from '#core/permissions/Actor.ts';
import { listWorkbook } from '../lists/listWorkbook.ts';
import { text } from '../paper/SheetBuilder.ts';
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

/**
 * The bloc's people as a list that is filled in and imported again; without people, the template of one. Where an entry says nothing of
 * addresses the list has no column for them, so that importing it again forgets none.
 */
export const peopleWorkbook = (people: readonly PersonEntry[], bloc: Bloc, words: PeopleBookWords): WorkbookModel => {
  const hasAddresses = people.every(({ email }) => email !== undefined);
  const fields = (Object.keys(WIDTHS) as readonly PersonField[]).filter((field) => field !== 'email' || hasAddresses);
  const choices: { readonly [Field in PersonField]?: readonly string[] } = {
    role: ROLES.map((role) => words.roles[role]),
    agency: bloc.members.map(({ code }) => code),
  };
  return listWorkbook({
    sheet: words.sheet,
    title: words.title,
    hint: words.hint,
    columns: fields.map((field) => ({ heading: words.columns[field], width: WIDTHS[field], choices: choices[field] ?? [] })),
    lines: people.map((entry) => fields.map((field) => contentOf(entry, field, words))),
  });
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
