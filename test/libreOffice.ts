import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const LIMIT = 120_000;
const LIMIT_EACH = 5_000;
const AT_ONCE = 50;

/** Makes LibreOffice work out every formula of every file it opens; otherwise it believes the values that the file carries. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const candidates = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

const answers = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore', timeout: LIMIT }).status === 0;

let found: string | null | undefined;

/** The command that starts LibreOffice on this machine; `null` where there is none. */
export const findLibreOffice = (): string | null => (found ??= candidates.find(answers) ?? null);

let profile: string | undefined;

/** A user profile of this process alone, for two LibreOffices on one profile refuse each other. */
const profileFolder = (): string => {
  if (profile !== undefined) return profile;
  const folder = mkdtempSync(join(tmpdir(), 'giaouoc-office-'));
  mkdirSync(join(folder, 'user'));
  writeFileSync(join(folder, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  profile = folder;
  return folder;
};

const requireLibreOffice = (): string => {
  const command = findLibreOffice();
  if (command === null) throw new Error('LibreOffice is not on this machine');
  return command;
};

/** What LibreOffice says of itself, e.g. `LibreOffice 7.4.7.2`; throws where there is none. */
export const libreOfficeVersion = (): string => {
  const { stdout } = spawnSync(requireLibreOffice(), ['--version'], { encoding: 'utf8', timeout: LIMIT });
  return /LibreOffice [\d.]+/.exec(stdout)?.[0] ?? stdout.trim();
};

/** Converts workbooks by LibreOffice to another format, every formula worked out anew. Throws where one does not open. */
const convert = (files: readonly Uint8Array[], format: string, ending: string): readonly Uint8Array[] => {
  const folder = mkdtempSync(join(profileFolder(), 'job-'));
  const sources = files.map((_, at) => join(folder, `in${at}.xlsx`));
  sources.forEach((source, at) => writeFileSync(source, files[at] ?? new Uint8Array()));
  const out = join(folder, 'out');
  const settings = [`-env:UserInstallation=${pathToFileURL(profileFolder()).href}`, '--headless', '--norestore', '--nolockcheck'];
  try {
    execFileSync(requireLibreOffice(), [...settings, '--convert-to', format, '--outdir', out, ...sources], {
      timeout: LIMIT + files.length * LIMIT_EACH,
      stdio: 'pipe',
    });
    return files.map((_, at) => new Uint8Array(readFileSync(join(out, `in${at}.${ending}`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const convertOne = (bytes: Uint8Array, format: string, ending: string): Uint8Array => {
  const [only] = convert([bytes], format, ending);
  if (!only) throw new Error('nothing came back');
  return only;
};

const XLSX = 'xlsx:Calc MS Excel 2007 XML';

/** The same workbook, opened, recalculated hard and saved by LibreOffice. Takes some seconds. */
export const recalculate = (bytes: Uint8Array): Uint8Array => convertOne(bytes, XLSX, 'xlsx');

/** Many workbooks in as few starts of LibreOffice as its command line allows. */
export const recalculateAll = (files: readonly Uint8Array[]): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(files.length / AT_ONCE) }, (_, at) =>
    convert(files.slice(at * AT_ONCE, (at + 1) * AT_ONCE), XLSX, 'xlsx'),
  ).flat();

/**
 * Many workbooks by name, worked out anew in one start when the first of them is asked for: LibreOffice takes seconds to start, whatever
 * it opens.
 */
export const recalculatedTogether = (write: () => ReadonlyMap<string, Uint8Array>): ((name: string) => Uint8Array) => {
  let saved: ReadonlyMap<string, Uint8Array> | null = null;
  const all = (): ReadonlyMap<string, Uint8Array> => {
    const written = [...write()];
    const files = recalculateAll(written.map(([, one]) => one));
    return new Map(written.map(([name], at) => [name, files[at] ?? new Uint8Array()]));
  };
  return (name) => {
    saved ??= all();
    const bytes = saved.get(name);
    if (!bytes) throw new RangeError(`no workbook ${name}`);
    return bytes;
  };
};

/** The workbook as LibreOffice prints it. */
export const toPdf = (bytes: Uint8Array): Uint8Array => convertOne(bytes, 'pdf:calc_pdf_Export', 'pdf');

/** The texts of a PDF page by page, laid out as on paper; `null` where `pdftotext` is not on this machine. */
export const textOfPages = (pdf: Uint8Array): readonly string[] | null => {
  const { status, stdout } = spawnSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], { input: pdf, timeout: LIMIT });
  return status === 0 ? stdout.toString('utf8').split('\f').slice(0, -1) : null;
};
