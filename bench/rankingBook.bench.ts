import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { exportJson } from '#core/ranking/blocExport.ts';
import { rankVersions, sheetHashOf, type RankedSheets } from '#core/ranking/rankSheets.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import { readSheetJson } from '#core/sheet/readSheetJson.ts';
import { rankingWorkbook } from '#workbook/ranking/rankingWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import type { Benchmark, MeasuredRow } from './Benchmark.ts';
import { sha256 } from './manyAgencies.ts';
import { medianOf } from './medianOf.ts';

const MAX = 4;

const rubricOf = (criteria: number): Json => ({
  schema: 'rubric/1',
  id: 'do',
  name: 'Bảng để đo',
  scale: { base: criteria * MAX, bonusCap: 5, deductionCap: 10, step: 0.5, decimals: 2 },
  ranking: { orderBy: ['total desc'], tieBreak: [{ by: 'section_S0 desc' }] },
  criteria: [
    ...Array.from({ length: criteria / 20 }, (_, at): Json => ({
      code: `S${at}`,
      label: `S${at}`,
      parent: null,
      title: `Mục ${at + 1}`,
      kind: 'group',
      max: 20 * MAX,
      rule: { shape: 'sum_children' },
    })),
    ...Array.from({ length: criteria }, (_, at): Json => ({
      code: `S${Math.floor(at / 20)}.${(at % 20) + 1}`,
      label: `${(at % 20) + 1}`,
      parent: `S${Math.floor(at / 20)}`,
      title: `Tiêu chí số ${at + 1} của bảng dùng để đo thời gian lập bảng xếp hạng`,
      kind: 'scored',
      max: MAX,
      rule: { shape: 'direct' },
    })),
  ],
});

const sheetOf = ({ id, edition, rubric }: Bloc, agency: string, who: number): Json => ({
  schema: 'sheet/1',
  bloc: id,
  edition,
  agency,
  rows: leavesOf(rubric).map(({ code }, at) => ({
    criterion: code,
    score: String(((who * 7 + at * 13) % 9) / 2),
    seen: '',
    notAssigned: false,
    measures: {},
    evidence: `Báo cáo số ${at + 1}/BC-${agency} ngày 05/11/2018`,
    register: [],
    explanation: '',
  })),
});

const yearOf = (agencies: number, criteria: number): RankedSheets => {
  const members = Array.from({ length: agencies }, (_, at) => ({ code: `DV${at + 1}`, name: `Đơn vị số ${at + 1}` }));
  const bloc = readBloc({ id: `do-${agencies}-${criteria}`, name: 'Khối để đo', edition: 2018, rubric: rubricOf(criteria), members });
  const readings = members.map(({ code }, who) => readSheetJson(bloc, sheetOf(bloc, code, who), 'sheet'));
  const versions = readings.map((reading, at) => ({ agency: members[at]?.code ?? '', version: 1, hash: sheetHashOf(reading, sha256) }));
  return rankVersions(bloc, versions, readings, sha256);
};

const processorTime = (name: string, rounds: number, act: () => unknown): MeasuredRow => {
  for (let round = 0; round < 2; round += 1) act();
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return { name, median: medianOf(times), unit: 'ms', rounds };
};

/** The most memory that the command takes in a process of its own, from the export to the workbook on disk. */
const memoryRow = (root: string, name: string, ranked: RankedSheets): MeasuredRow => {
  const folder = mkdtempSync(join(tmpdir(), 'giaouoc-bench-'));
  try {
    const from = join(folder, 'export.json');
    writeFileSync(from, JSON.stringify(exportJson({ ranked, rejected: [], isProvisional: false, madeOn: null })));
    const told = `process.on('exit', () => process.stderr.write('\\nMAXRSS ' + process.resourceUsage().maxRSS + '\\n'));`;
    const program = join(root, 'dist/giaouoc.mjs');
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(told)}`, program, 'rank', '--from', from, '--out', join(folder, 'r.xlsx')],
      { encoding: 'utf8' },
    );
    const found = /MAXRSS (\d+)/.exec(stderr);
    if (!found) throw new Error(`the command told no memory: ${stderr}`);
    return { name, median: Number(found[1]) / 1024, unit: 'MB', rounds: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The combined workbook of a usual bloc and of the largest one that is asked for: processor time with all its sheets, and memory. */
export const benchmark: Benchmark = {
  name: 'ranking workbook',
  run: async ({ root }) => {
    const messages = messagesOf('vi');
    const [usual, large] = [yearOf(10, 60), yearOf(60, 120)];
    const written = (ranked: RankedSheets) => writeWorkbook(rankingWorkbook({ ...ranked, rejected: [], madeOn: null, messages }));
    return [
      processorTime('ranking workbook, 10 agencies × 60 criteria, processor time (at most 150 ms)', 9, () => written(usual)),
      processorTime('ranking workbook, 60 agencies × 120 criteria, processor time (at most 1500 ms)', 5, () => written(large)),
      memoryRow(root, 'rank --from, 60 agencies × 120 criteria, whole process with Node (at most 150 MB)', large),
    ];
  },
};
