import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { inventedFilling } from '../samples/make/inventedFilling.ts';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A bloc with so many members, ranked by the Nội chính table of the samples. What hangs on the sample's own members stays behind. */
export const blocOf = (root: string, count: number): Bloc => {
  const path = join(root, 'samples/cao-bang-noi-chinh-2018/bloc.json');
  const { name, kind, province, edition, dates, rubric } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Json>;
  const members = Array.from({ length: count }, (_, index) => ({ code: `DV${index + 1}`, name: `Đơn vị số ${index + 1}` }));
  return readBloc({ id: `do-${count}`, name, kind, province, edition, dates, rubric, members, chairCode: 'DV1', viceChairCode: 'DV2' });
};

export const filledWorkbook = (bloc: Bloc, index: number): Uint8Array => {
  const member = bloc.members[index];
  if (!member) throw new RangeError(`no member ${index}`);
  return writeWorkbook(scoringWorkbook(bloc, member, { messages: messagesOf('vi'), sha256, filling: inventedFilling(bloc, member) }));
};

/** A folder with the bloc's file and a filled workbook of every member, for programs that read files. */
export const folderOf = (bloc: Bloc): { readonly folder: string; readonly blocFile: string; readonly sheets: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'giaouoc-bench-'));
  const sheets = mkdtempSync(join(folder, 'sheets-'));
  const blocFile = join(folder, 'bloc.json');
  writeFileSync(blocFile, JSON.stringify(bloc.json));
  bloc.members.forEach(({ code }, index) => writeFileSync(join(sheets, `${code}.xlsx`), filledWorkbook(bloc, index)));
  return { folder, blocFile, sheets };
};
