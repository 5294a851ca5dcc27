// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { findingJson } from '#core/messages/findingJson.ts';
import { writePoints } from '#core/points.ts';
import { templateName } from '#workbook/scoring/templateName.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { checkBytes } from '../../../addin/checking/checkBytes.ts';
import { giaouoc } from '../../cli/capture.ts';
import { bloc } from '../sampleSheet.ts';
import { AGENCIES, blankWorkbook, filledBytes, filledPath, memberOf, openedSheet, UNKNOWN } from '../workbooks.ts';

interface Told {
  readonly files: readonly {
    readonly agency: string;
    readonly rubric: string;
    readonly verdict: string;
    readonly total: string | null;
    readonly findings: readonly object[];
  }[];
}

const toldByCommand = async (agency: string) => {
  const { out } = await giaouoc('check', filledPath(agency), '--json');
  const [file] = (JSON.parse(out) as Told).files;
  if (!file) throw new Error('the command line told nothing');
  return file;
};

describe('checkBytes', () => {
  test.each(AGENCIES)('says of %s’s filled sheet exactly what the command line says', async (agency) => {
    const told = await toldByCommand(agency);
    const { report, rubricHash, member } = await openedSheet(filledBytes(agency));
    const total = report.score.total;
    expect({
      agency: member?.code,
      rubric: rubricHash,
      verdict: report.verdict,
      total: total === null ? null : writePoints(total),
      findings: report.findings.map((finding) => findingJson(finding, templateName(bloc, memberOf(agency)), 'vi')),
    }).toEqual({ agency: told.agency, rubric: told.rubric, verdict: told.verdict, total: told.total, findings: told.findings });
  });

  test('keeps the bytes that it read, since these are what is sent', async () => {
    const bytes = filledBytes('TTT');
    expect((await openedSheet(bytes)).bytes).toBe(bytes);
  });

  test('refuses a workbook of something else with one finding', async () => {
    const menu = writeWorkbook({
      properties: { title: 'Thực đơn', creator: 'x', application: 'x' },
      sheets: [{ name: 'Thực đơn', columns: [], rows: [], cells: [] }],
    });
    expect(await checkBytes(menu, UNKNOWN)).toMatchObject({ kind: 'refused', finding: { code: 'workbook.foreign', severity: 'error' } });
  });

  test.each([
    ['nothing at all', new Uint8Array()],
    ['plain text', new TextEncoder().encode('Bảng tự chấm')],
    ['half of a workbook', filledBytes('TTT').slice(0, 9000)],
  ])('refuses %s with a finding about the file', async (_what, bytes) => {
    const opened = await checkBytes(bytes, UNKNOWN);
    expect(opened).toMatchObject({ kind: 'refused', finding: { code: expect.stringMatching(/^file\./) as string } });
  });
});

describe('what is known beside the file', () => {
  const published = (rubric: string, edition = bloc.edition) => ({ bloc: bloc.id, edition, rubric });
  const codesOf = async (known: Partial<typeof UNKNOWN>) => {
    const opened = await checkBytes(filledBytes('TTT'), { ...UNKNOWN, ...known });
    return opened.kind === 'sheet' ? opened.report.findings.map(({ code }) => code) : [opened.kind];
  };

  test('a rubric that the bloc has published since makes the sheet one of an older rubric', async () => {
    expect(await codesOf({ published: published('sha256:0') })).toContain('workbook.otherRubric');
  });

  test('the same rubric, and that of another year, change nothing', async () => {
    const { rubricHash } = await openedSheet(filledBytes('TTT'));
    expect(await codesOf({ published: published(rubricHash) })).toEqual([]);
    expect(await codesOf({ published: published('sha256:0', bloc.edition + 1) })).toEqual([]);
  });

  test('another agency’s account is told of by one finding, the own and a leader’s by none', async () => {
    expect(await codesOf({ ownAgency: new Map([[bloc.id, 'STP']]) })).toEqual(['workbook.otherAgency']);
    expect(await codesOf({ ownAgency: new Map([[bloc.id, 'TTT']]) })).toEqual([]);
    expect(await codesOf({ ownAgency: new Map() })).toEqual([]);
  });

  test('a blank workbook is checked as well as a filled one', async () => {
    expect((await openedSheet(blankWorkbook('TTT'))).report.verdict).toBe('errors');
  });
});
