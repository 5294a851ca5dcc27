import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { hashOf, type Json } from '#core/canonicalJson.ts';
import { checkSheet } from '#core/checks/checkSheet.ts';
import { writeCitation, type FrozenResult } from '#core/citation/Citation.ts';
import { rankSheets } from '#core/ranking/rankSheets.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { readSheet } from '#core/sheet/SheetReading.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import type { Filling } from '#workbook/scoring/Filling.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { templateName } from '#workbook/scoring/templateName.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { eMailedFilling } from './e-mailedFilling.ts';
import { inventedFilling } from './inventedFilling.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A filled workbook of a sample bloc. */
export interface FilledSample {
  readonly agency: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Entries of the sheets that were e-mailed, by agency; empty for a bloc that has none. */
const eMailed = (bloc: Bloc, folder: string): ReadonlyMap<string, Filling> => {
  const sheets = join(folder, 'e-mailed');
  const names = existsSync(sheets) ? readdirSync(sheets).filter((name) => name.endsWith('.xlsx')) : [];
  return new Map(
    names.map((name) => {
      const opened = openWorkbook(readFileSync(join(sheets, name)));
      const read = 'view' in opened ? scoringSheetOf(opened.view, bloc, name) : opened;
      if (!('sheet' in read) || read.sheet.identity.agency === null) throw new Error(`cannot read ${name}`);
      return [read.sheet.identity.agency, eMailedFilling(readSheet(bloc, read.sheet))];
    }),
  );
};

/** The same entries, with the frozen results of other samples cited where the bloc's file asks for it. */
const citing = (bloc: Bloc, agency: string, filling: Filling, folder: string): Filling => {
  const cited = bloc.cites.filter((one) => one.agency === agency);
  const evidence = cited.map((one) => [one.criterion, writeCitation(frozenSample(join(folder, '..', one.bloc)))] as const);
  return cited.length === 0 ? filling : { ...filling, evidence: new Map([...filling.evidence, ...evidence]) };
};

/** What the ranking of a sample comes to, as the command line ranks its filled workbooks. */
const frozenSample = (folder: string): FrozenResult => {
  const bloc = readBloc(JSON.parse(readFileSync(join(folder, 'bloc.json'), 'utf8')) as Json);
  const context = { rubricHash: hashOf(bloc.rubricJson, sha256), expectedAgency: null };
  const sheets = filledSamples(folder).map(({ name, bytes }) => {
    const opened = openWorkbook(bytes);
    const read = 'view' in opened ? scoringSheetOf(opened.view, bloc, name) : opened;
    if (!('sheet' in read)) throw new Error(`cannot read ${name}`);
    return { report: checkSheet(bloc, read.sheet, context), version: 1 };
  });
  return { bloc: bloc.id, edition: bloc.edition, snapshot: rankSheets(bloc, sheets, sha256).snapshot };
};

/** The filled workbooks of the bloc in a folder, the same each time: what was e-mailed where there is such a sheet, else invented entries. */
export const filledSamples = (folder: string): readonly FilledSample[] => {
  const bloc = readBloc(JSON.parse(readFileSync(join(folder, 'bloc.json'), 'utf8')) as Json);
  const sent = eMailed(bloc, folder);
  return bloc.members.map((member) => {
    const filling = citing(bloc, member.code, sent.get(member.code) ?? inventedFilling(bloc, member), folder);
    const bytes = writeWorkbook(scoringWorkbook(bloc, member, { messages: messagesOf('vi'), sha256, filling }));
    return { agency: member.code, name: templateName(bloc, member), bytes };
  });
};
