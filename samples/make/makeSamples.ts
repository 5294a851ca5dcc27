import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { readSheet } from '#core/sheet/SheetReading.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import type { Filling } from '#workbook/scoring/Filling.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { eMailedFilling } from './e-mailedFilling.ts';
import { inventedFilling } from './inventedFilling.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Entries of the sheets that were e-mailed, by agency; empty for a bloc that has none. */
const eMailed = (bloc: Bloc, folder: string): ReadonlyMap<string, Filling> => {
  const sheets = join(folder, 'e-mailed');
  const names = readdirSync(folder).includes('e-mailed') ? readdirSync(sheets).filter((name) => name.endsWith('.xlsx')) : [];
  return new Map(
    names.map((name) => {
      const opened = openWorkbook(readFileSync(join(sheets, name)));
      const read = 'view' in opened ? scoringSheetOf(opened.view, bloc, name) : opened;
      if (!('sheet' in read) || read.sheet.identity.agency === null) throw new Error(`cannot read ${name}`);
      return [read.sheet.identity.agency, eMailedFilling(readSheet(bloc, read.sheet))];
    }),
  );
};

/** Writes the filled workbooks of every bloc: what was e-mailed where there is such a sheet, else invented entries. */
const makeSamples = (samples: string): void => {
  for (const id of readdirSync(samples)) {
    const folder = join(samples, id);
    if (!readdirSync(samples, { withFileTypes: true }).some((one) => one.name === id && one.isDirectory()) || id === 'make') continue;
    const bloc = readBloc(JSON.parse(readFileSync(join(folder, 'bloc.json'), 'utf8')) as Json);
    const sent = eMailed(bloc, folder);
    mkdirSync(join(folder, 'filled'), { recursive: true });
    for (const member of bloc.members) {
      const filling = sent.get(member.code) ?? inventedFilling(bloc, member);
      const bytes = writeWorkbook(scoringWorkbook(bloc, member, { messages: messagesOf('vi'), sha256, filling }));
      writeFileSync(join(folder, 'filled', `${member.code} - Bảng tự chấm ${bloc.edition}.xlsx`), bytes);
    }
    process.stdout.write(`${id}: ${bloc.members.length} filled workbooks\n`);
  }
};

makeSamples(process.argv[2] ?? 'samples');
