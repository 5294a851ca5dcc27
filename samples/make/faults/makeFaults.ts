import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { blocIn } from './faultBook.ts';
import { citedRanking } from './citedRanking.ts';
import { lastYearOf } from './lastYear.ts';
import { plantedFaults } from './plantedFaults.ts';
import { BESIDE, fileNameOf, type PlantedFault } from './PlantedFault.ts';
import { sentBefore } from './repeatedFaults.ts';

const VARIANTS = { plain: 'thường · plain', disguised: 'che khuất · disguised', combined: 'kèm lỗi khác · combined' } as const;

/** Writes every planted fault with the list of what a checker has to find, and says how many there are. */
export const makeFaults = (folder: string): number => {
  const bloc = blocIn(folder);
  const faults = plantedFaults(bloc);
  const files = join(folder, 'workbooks');
  rmSync(files, { recursive: true, force: true });
  mkdirSync(files, { recursive: true });
  for (const fault of faults) if (fault.isStored !== false) writeFileSync(join(files, fileNameOf(fault)), fault.bytes());
  for (const [file, content] of filesBeside(bloc)) writeFileSync(join(folder, file), content);
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifestOf(faults), null, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), readme(faults));
  return readdirSync(files).length;
};

/** What lies beside the planted faults, by its file's name. */
export const filesBeside = (bloc: Bloc): ReadonlyMap<string, string | Uint8Array> =>
  new Map<string, string | Uint8Array>([
    [BESIDE.lastYear.file, `${JSON.stringify(lastYearOf(bloc), null, 2)}\n`],
    [BESIDE.cited.file, citedRanking(bloc)],
    [BESIDE.rankedWith.file, sentBefore(bloc)],
  ]);

/** What the checker has to tell of each file: `faults/1`. */
export const manifestOf = (faults: readonly PlantedFault[]) => ({
  schema: 'faults/1',
  bloc: 'khoi-thu.json',
  files: faults.map((fault) => ({
    file: fileNameOf(fault),
    code: fault.code,
    variant: fault.variant,
    isStored: fault.isStored !== false,
    ...(fault.beside && { [fault.beside]: BESIDE[fault.beside].file }),
    vi: fault.vi,
    en: fault.en,
    findings: fault.expected,
  })),
});

const readme = (faults: readonly PlantedFault[]): string => {
  const codes = [...new Set(faults.map(({ code }) => code))];
  const sections = codes.map((code) => [`## ${code}`, '', ...faults.filter((fault) => fault.code === code).map(line), ''].join('\n'));
  return [INTRODUCTION, ...sections].join('\n');
};

const line = (fault: PlantedFault): string => {
  const found = fault.expected.map(({ code, cell, severity }) => `\`${code}\`${cell === null ? '' : ` ${cell}`} ${severity}`);
  return `- \`${fileNameOf(fault)}\` (${VARIANTS[fault.variant]}): ${fault.vi}. · ${fault.en}. → ${found.join('; ')}`;
};

const INTRODUCTION = `# Bộ bảng tự chấm có lỗi gài sẵn · Workbooks with planted faults

Mỗi mã lỗi của phần kiểm tra có ba bảng: một bảng chỉ có lỗi đó, một bảng che lỗi đi, một bảng có thêm lỗi khác. \`manifest.json\` ghi đủ
những gì phải tìm thấy trong từng bảng (mã, ô, mức), không thiếu và không thừa. Khối, đơn vị, điểm, tài liệu đều là hư cấu;
\`khoi-thu.json\` là bảng tiêu chí. Ba bảng \`file.tooLarge\` nặng hơn 4 MB nên không lưu ở đây: phép thử tự lập chúng. Ai viết chương trình
kiểm tra bảng điểm đều có thể dùng bộ này; hãy thử: \`npm run -s giaouoc -- check samples/faults/workbooks --bloc samples/faults/khoi-thu.json\`.

Every code that the checker knows has three workbooks: one with that fault alone, one that disguises it, one that adds others.
\`manifest.json\` says all that is to be found in each (code, cell, severity), no less and no more. Bloc, agencies, scores and documents are
invented; \`khoi-thu.json\` is the rubric. The three \`file.tooLarge\` are larger than 4 MB and not kept here: the test makes them. Whoever
writes a checker of scoring sheets may use this set. \`npm run samples\` writes it again, byte for byte, from \`samples/make/faults\`.

Một số lỗi chỉ thấy khi có thêm một tệp bên cạnh, \`manifest.json\` ghi tệp nào · some faults show only beside another file, which \`manifest.json\` names:

- \`score.jump\`, \`total.jump\` (\`lastYear\`): bảng năm trước · the year before: \`check … --last-year samples/faults/${BESIDE.lastYear.file}\`.
- \`evidence.citedDiffers\` (\`cited\`): bảng xếp hạng của khối được dẫn · the cited bloc's ranking: \`check … --cited samples/faults/${BESIDE.cited.file}\`.
- \`workbook.repeated\` (\`rankedWith\`): bảng khác của cùng đơn vị · another sheet of the same agency: \`rank FILE.xlsx samples/faults/${BESIDE.rankedWith.file} …\`.
`;
