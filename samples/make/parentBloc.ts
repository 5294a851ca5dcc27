import type { Json } from '#core/canonicalJson.ts';
import { entriesOf, isObject } from '#workbook/rubric/BookField.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

/** The folder of the samples that holds it. */
export const PARENT_BLOC = 'bac-giang-noi-chinh-2018';

/** The sample of which it is the next year. */
export const YEAR_BEFORE = 'bac-giang-noi-chinh-2017';

/**
 * The year 2018 of the bloc to which Sở Tư pháp of Bắc Giang belongs: made up, so that a sheet can be seen that cites the frozen
 * result of the justice bloc below. No article tells of it.
 */
export const parentBloc = ({ rubric, name, kind, province, members, notAssigned }: JsonObject): JsonObject => ({
  schema: 'bloc/1',
  id: PARENT_BLOC,
  name,
  kind,
  province,
  edition: 2018,
  members: entriesOf(members)
    .filter(isObject)
    .map((member) => ({ ...member, assumed: true })),
  notAssigned,
  dates: {
    periodFrom: '2018-01-01',
    periodTo: '2018-11-30',
    selfScoreDue: '2018-11-30',
    assumed: ['periodFrom', 'periodTo', 'selfScoreDue'],
  },
  cites: [{ agency: 'STP', criterion: 'II.2.b', bloc: 'bac-giang-tu-phap-2018', edition: 2018, assumed: true }],
  assumed: ['members', 'notAssigned', 'rubric'],
  source: 'Giả định: năm 2018 của khối Nội chính Bắc Giang, để thấy một bảng tự chấm dẫn kết quả đã chốt của khối ngành Tư pháp',
  rubric,
});
