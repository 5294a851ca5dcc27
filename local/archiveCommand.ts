import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { yearProblemText } from '#core/messages/yearProblemText.ts';
import { isProblem, Problem } from '#core/problem.ts';
import { exportBloc, type BlocArchive } from '../functions/store/archive.ts';
import { archiveFaults } from '../functions/store/archiveFaults.ts';
import { restoreBloc } from '../functions/store/restoreBloc.ts';
import { evidenceFaults, evidenceFileOf, restoreEvidence, writeEvidenceTar } from '../server/evidenceTar.ts';
import { withPlaces } from './withPlaces.ts';

const USAGE =
  'archive export BLOC FILE.json.gz | archive verify FILE.json.gz | archive restore FILE.json.gz; with --stage STAGE in a deployed stage\n';

// The SDK warns of Node 20 when its client is made; see docs/decisions/003.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

/** Errors: `archive.damaged` where the file is no gzip of JSON, as one that was cut off on its way. */
const archiveIn = async (file: string): Promise<BlocArchive> => {
  const bytes = await readFile(file);
  try {
    return JSON.parse(gunzipSync(bytes).toString('utf8')) as BlocArchive;
  } catch {
    throw new Problem('archive.damaged', { fault: 'archive', at: file });
  }
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const exportTo = (bloc: string, file: string): Promise<void> =>
  withPlaces(process.env, async ({ store, evidence }) => {
    const archive = await exportBloc(store, bloc);
    if (archive === null) throw new Problem('bloc.notFound', { bloc });
    const beside = evidenceFileOf(file);
    const { documents, missing } = await writeEvidenceTar(beside, archive, evidence);
    try {
      await writeFile(file, gzipSync(JSON.stringify(archive)), { flag: 'wx' });
    } catch (error) {
      await rm(beside);
      throw error;
    }
    say(`${archive.hash} ${file}`);
    say(`${documents} documents${missing === 0 ? '' : `, ${missing} announced that never came`} ${beside}`);
  });

/** What does not hold of an archive and of the documents beside it; those of a download have no such file. */
const faultsIn = async (archive: BlocArchive, beside: string): Promise<readonly { readonly is: string; readonly at: string }[]> => {
  const faults = archiveFaults(archive);
  return faults.length > 0 || !existsSync(beside) ? faults : evidenceFaults(beside, archive);
};

const verify = async (file: string): Promise<number> => {
  const archive = await archiveIn(file);
  const beside = evidenceFileOf(file);
  const faults = await faultsIn(archive, beside);
  for (const { is, at } of faults) say(`${is} ${at}`);
  if (faults.length > 0) return 1;
  say(`${archive.hash} ${file}`);
  say(existsSync(beside) ? `every document holds ${beside}` : `no documents beside it: there is no ${beside}`);
  return 0;
};

const restore = async (file: string): Promise<void> => {
  const archive = await archiveIn(file);
  const beside = evidenceFileOf(file);
  const [fault] = await faultsIn(archive, beside);
  if (fault) throw new Problem('archive.damaged', { fault: fault.is, at: fault.at });
  await withPlaces(process.env, async ({ store, evidence }) => {
    const documents = existsSync(beside) ? await restoreEvidence(beside, archive, evidence) : null;
    await restoreBloc(store, archive);
    say(`${archive.hash} ${archive.bloc}`);
    say(documents === null ? `no documents: there is no ${beside}` : `${documents} documents ${beside}`);
  });
};

const run = async ([command, first, second]: readonly string[]): Promise<number> => {
  if (command === 'export' && first && second) return exportTo(first, second).then(() => 0);
  if (command === 'verify' && first) return verify(first);
  if (command === 'restore' && first) return restore(first).then(() => 0);
  process.stderr.write(USAGE);
  return 2;
};

const sentenceOf = (error: unknown): string => {
  if (isProblem(error) && error.code !== 'store.inUse') return yearProblemText(error, 'vi');
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST' && path) return `${path} is there already, and nothing is written over: name another file.`;
  if (code === 'ENOENT' && path) return `${path} is not there: give the path of an archive, in a folder that is there.`;
  return error.message;
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 2;
}
