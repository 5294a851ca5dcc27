import { spawnSync } from 'node:child_process';

const LIMIT = 60_000;

const SCRIPT = `
import base64, io, json, sys
import openpyxl
book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(sys.stdin.read())))
def text(value):
    return value if value is None or isinstance(value, (str, bool, int, float)) else str(value)
def validation(one):
    return {'range': str(one.sqref), 'type': one.type, 'operator': one.operator, 'first': one.formula1, 'second': one.formula2,
            'prompt': one.prompt, 'error': one.error}
def sheet(one):
    return {'name': one.title, 'state': one.sheet_state, 'protected': one.protection.sheet,
            'cells': {cell.coordinate: text(cell.value) for row in one.iter_rows() for cell in row if cell.value is not None},
            'unlocked': [cell.coordinate for row in one.iter_rows() for cell in row if not cell.protection.locked],
            'merges': [str(merge) for merge in one.merged_cells.ranges],
            'validations': [validation(each) for each in one.data_validations.dataValidation],
            'freeze': one.freeze_panes, 'titles': one.print_title_rows, 'charts': len(one._charts)}
names = book.defined_names
names = names.values() if hasattr(names, 'values') else names.definedName
print(json.dumps({'sheets': [sheet(one) for one in book.worksheets],
                  'names': [{'name': one.name, 'refersTo': one.attr_text, 'hidden': bool(one.hidden)} for one in names]}))
`;

export interface OpenpyxlSheet {
  readonly name: string;
  readonly state: string;
  readonly protected: boolean;
  /** Values by address; a formula stands with its equals sign. */
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  readonly unlocked: readonly string[];
  readonly merges: readonly string[];
  readonly validations: readonly {
    readonly range: string;
    readonly type: string;
    readonly operator: string | null;
    readonly first: string | null;
    readonly second: string | null;
    readonly prompt: string | null;
    readonly error: string | null;
  }[];
  readonly freeze: string | null;
  readonly titles: string | null;
  readonly charts: number;
}

export interface OpenpyxlBook {
  readonly sheets: readonly OpenpyxlSheet[];
  readonly names: readonly { readonly name: string; readonly refersTo: string; readonly hidden: boolean }[];
}

const pythons = ['python3', '/usr/bin/python3', 'python'];

const hasOpenpyxl = (python: string): boolean =>
  spawnSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore', timeout: LIMIT }).status === 0;

let found: string | null | undefined;

/** A Python that has openpyxl; `null` where there is none on this machine. */
export const findOpenpyxl = (): string | null => (found ??= pythons.find(hasOpenpyxl) ?? null);

/** What openpyxl, a reader that is none of ours, sees in a workbook. Throws its words where it refuses the file. */
export const openWithOpenpyxl = (bytes: Uint8Array): OpenpyxlBook => {
  const python = findOpenpyxl();
  if (python === null) throw new Error('openpyxl is not on this machine');
  const input = Buffer.from(bytes).toString('base64');
  const { status, stdout, stderr } = spawnSync(python, ['-c', SCRIPT], { input, timeout: LIMIT, maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`openpyxl refused the workbook: ${stderr.toString('utf8')}`);
  return JSON.parse(stdout.toString('utf8')) as OpenpyxlBook;
};
