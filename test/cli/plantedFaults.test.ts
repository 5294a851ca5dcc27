import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { hashOf, type Json } from '#core/canonicalJson.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { findingCodes } from '#core/findings/severity.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { checkBytes } from '../../addin/checking/checkBytes.ts';
import { checkedFile } from '../../cli/checkFile.ts';
import { checkFiles } from '../../cli/checkFiles.ts';
import { findingsOf } from '../../cli/findingsOf.ts';
import { rankFiles } from '../../cli/rankFiles.ts';
import { readFileOf } from '../../cli/reading/readFileOf.ts';
import { checkedWorkbook } from '../../functions/http/checkedWorkbook.ts';
import { blocIn } from '../../samples/make/faults/faultBook.ts';
import { filesBeside, manifestOf } from '../../samples/make/faults/makeFaults.ts';
import { plantedFaults } from '../../samples/make/faults/plantedFaults.ts';
import { BESIDE, expectedAlone, fileNameOf, type PlantedFault } from '../../samples/make/faults/PlantedFault.ts';
import { LARGE_BLOC } from '../../samples/make/largeBloc.ts';
import { PARENT_BLOC } from '../../samples/make/parentBloc.ts';
import { inventedFilling } from '../../samples/make/inventedFilling.ts';
import { SAMPLE_BLOCS, sampleBloc } from '../sampleBlocs.ts';
import { sha256 } from '../sha256.ts';
import { hostileFiles } from '../workbook/hostile/hostileFiles.ts';
import { giaouoc } from './capture.ts';
import { sample } from './samples.ts';

const FAULTS = sample('faults');
const bloc = blocIn(FAULTS);
const faults = plantedFaults(bloc);

const made = mkdtempSync(join(tmpdir(), 'giaouoc-faults-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** Where a planted fault lies; what is too large to be kept is made for the test. */
const pathOf = (fault: PlantedFault): string => {
  if (fault.isStored !== false) return join(FAULTS, 'workbooks', fileNameOf(fault));
  const path = join(made, fileNameOf(fault));
  writeFileSync(path, fault.bytes());
  return path;
};

const placed = ({ code, cell, severity }: Pick<KnownFinding, 'code' | 'cell' | 'severity'>): string => `${code} ${cell ?? '-'} ${severity}`;

/** The findings of a file behind each of the three doors. A Lambda is told whose sheet it has to be; it is told what the sheet says. */
const behindTheDoors = async (path: string, of: Bloc) => {
  const bytes = new Uint8Array(readFileSync(path));
  const checked = await checkedFile(path, of, await readFileOf(path, of));
  const pane = await checkBytes(bytes, { fileName: checked.file, bloc: of, published: null, ownAgency: null });
  const agency = 'report' in checked ? checked.report.reading.sheet.identity.agency : null;
  const isMember = of.members.some(({ code }) => code === agency);
  const lambda = checkedWorkbook(bytes, {
    bloc: of,
    rubricHash: hashOf(of.rubricJson, sha256),
    agency: isMember ? (agency ?? '') : 'AI ĐÓ',
  });
  return {
    commandLine: findingsOf(checked),
    pane: pane.kind === 'sheet' ? pane.report.findings : pane.kind === 'refused' ? [pane.finding] : [],
    lambda: 'refusal' in lambda ? [lambda.refusal] : lambda.report.findings,
    isMember,
  };
};

describe('the planted faults', () => {
  test('are written as they are made, with a list of what is to be found', () => {
    const stored = faults.filter(({ isStored }) => isStored !== false);
    expect(readdirSync(join(FAULTS, 'workbooks')).sort()).toEqual(stored.map(fileNameOf).sort());
    for (const fault of stored) expect(Buffer.from(fault.bytes()).equals(readFileSync(pathOf(fault)))).toBe(true);
    for (const [file, content] of filesBeside(bloc)) expect(Buffer.from(content).equals(readFileSync(join(FAULTS, file)))).toBe(true);
    expect(JSON.parse(readFileSync(join(FAULTS, 'manifest.json'), 'utf8'))).toEqual(manifestOf(faults));
  });

  test('cover every code in three ways', () => {
    for (const code of findingCodes) {
      expect(faults.filter((one) => one.code === code).map(({ variant }) => variant)).toEqual(['plain', 'disguised', 'combined']);
    }
  });

  test.each(faults.map((fault) => [fileNameOf(fault), fault] as const))(
    '%s: exactly what was planted, behind every door',
    async (_, fault) => {
      const { commandLine, pane, lambda, isMember } = await behindTheDoors(pathOf(fault), bloc);
      expect(commandLine.map(placed).sort()).toEqual(expectedAlone(fault).map(placed).sort());
      expect(pane).toEqual(commandLine);
      const isStranger = !isMember && commandLine[0]?.code === 'workbook.otherAgency';
      expect(isStranger ? lambda.map(placed) : lambda).toEqual(isStranger ? commandLine.map(placed) : commandLine);
    },
  );

  test('are told by the command line as the list says', async () => {
    const { out } = await giaouoc('check', join(FAULTS, 'workbooks'), '--bloc', join(FAULTS, 'khoi-thu.json'), '--json');
    const { files } = JSON.parse(out) as { readonly files: readonly { file: string; findings: readonly KnownFinding[] }[] };
    const told = new Map(files.map(({ file, findings }) => [file, findings.map(placed).sort()]));
    for (const fault of faults.filter(({ isStored }) => isStored !== false)) {
      expect(told.get(fileNameOf(fault))).toEqual(expectedAlone(fault).map(placed).sort());
    }
  });
});

describe('beside what they need', () => {
  const beside = (kind: keyof typeof BESIDE) =>
    faults.filter((fault) => fault.beside === kind).map((fault) => [fileNameOf(fault), fault] as const);
  const ofBloc = ['--bloc', join(FAULTS, 'khoi-thu.json')];
  const other = (kind: keyof typeof BESIDE): string => join(FAULTS, BESIDE[kind].file);
  const placedIn = (files: readonly { readonly findings: readonly KnownFinding[] }[]) =>
    files.map(({ findings }) => findings.map(placed).sort());

  test.each([
    ...beside('lastYear').map((one) => [...one, ['--last-year', other('lastYear')]] as const),
    ...beside('cited').map((one) => [...one, ['--cited', other('cited')]] as const),
  ])('%s: exactly what was planted', async (_, fault, options) => {
    const { out } = await giaouoc('check', pathOf(fault), ...ofBloc, ...options, '--json');
    const { files } = JSON.parse(out) as { readonly files: readonly { readonly findings: readonly KnownFinding[] }[] };
    expect(placedIn(files)).toEqual([fault.expected.map(placed).sort()]);
  });

  test.each(beside('rankedWith'))('%s: exactly what was planted, and neither sheet counts', async (_, fault) => {
    const checked = await checkFiles([pathOf(fault), other('rankedWith')], bloc, null);
    const { rejected, ranking } = rankFiles(bloc, checked);
    expect(placedIn(rejected)).toEqual([fault.expected.map(placed).sort(), ['workbook.repeated - error']]);
    expect(ranking.agencies).toEqual([]);
  });
});

describe('the other sets', () => {
  test.each([...SAMPLE_BLOCS, LARGE_BLOC, PARENT_BLOC])('%s: the same behind every door', async (name) => {
    const of = sampleBloc(name);
    for (const folder of ['filled', 'e-mailed'].map((one) => sample(`${name}/${one}`))) {
      for (const file of namesIn(folder)) {
        const { commandLine, pane, lambda } = await behindTheDoors(join(folder, file), of);
        expect(pane).toEqual(commandLine);
        expect(lambda).toEqual(commandLine);
      }
    }
  });
});

describe('files that nobody should have sent', () => {
  for (const { name, bytes, refusal } of hostileFiles()) {
    test(`${name}: the same behind every door`, async () => {
      const path = join(made, name.replace(/[^\p{L}\d.]/gu, '-'));
      writeFileSync(path, bytes);
      const { commandLine, pane, lambda } = await behindTheDoors(path, bloc);
      expect(commandLine.map(({ code }) => code)).toEqual([refusal?.split(' ')[0] ?? 'workbook.foreign']);
      expect(pane).toEqual(commandLine);
      expect(lambda).toEqual(commandLine);
    });
  }
});

describe('200 clean workbooks', () => {
  const blocs = SAMPLE_BLOCS.map((name) => readBloc(JSON.parse(readFileSync(sample(`${name}/bloc.json`), 'utf8')) as Json));

  test('drawn at random have no finding', { timeout: 120_000 }, () => {
    const found: string[] = [];
    for (let turn = 1; turn <= 200; turn += 1) {
      const of = blocs[turn % blocs.length] ?? bloc;
      const member = of.members[turn % of.members.length];
      if (!member) throw new Error('a bloc without members');
      const filling = inventedFilling(of, member, turn);
      const bytes = writeWorkbook(scoringWorkbook(of, member, { messages: messagesOf('vi'), sha256, filling }));
      const checked = checkedWorkbook(bytes, { bloc: of, rubricHash: hashOf(of.rubricJson, sha256), agency: member.code });
      const findings = 'refusal' in checked ? [checked.refusal] : checked.report.findings;
      found.push(...findings.map((one) => `${of.id} ${member.code} ${turn}: ${placed(one)} ${one.criterion ?? ''} ${one.seen ?? ''}`));
    }
    expect(found).toEqual([]);
  });
});

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  } catch {
    return [];
  }
}
