import type { MemberBookWords } from '#core/messages/memberBookOf.ts';
import type { MemberEntry, MemberField } from '#core/members/MemberEntry.ts';
import { text } from '../paper/SheetBuilder.ts';
import type { WorkbookModel } from '../writing/WorkbookModel.ts';
import { listWorkbook } from './listWorkbook.ts';

const WIDTHS: { readonly [Field in MemberField]: number } = { code: 14, name: 30, fullName: 44, cluster: 14, attributes: 26 };

/** The bloc's members as a list that is filled in and imported again; without members, the template of one. */
export const membersWorkbook = (members: readonly MemberEntry[], words: MemberBookWords): WorkbookModel => {
  const fields = Object.keys(WIDTHS) as readonly MemberField[];
  return listWorkbook({
    sheet: words.sheet,
    title: words.title,
    hint: words.hint,
    columns: fields.map((field) => ({ heading: words.columns[field], width: WIDTHS[field] })),
    lines: members.map((entry) => fields.map((field) => text(field === 'attributes' ? entry.attributes.join(', ') : (entry[field] ?? '')))),
  });
};
