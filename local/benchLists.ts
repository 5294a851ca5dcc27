import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Role } from '#core/permissions/Actor.ts';
import type { Inhabitant } from './people/seededPeople.ts';
import { rubricFile } from './rubricSamples.ts';
import { eMailedSheets, type SampleBloc, type SampleWorkbook } from './sampleBlocs.ts';

/** What the bench's page asks for; see local/bench/page/catalogue.ts. */
export interface BenchSample {
  readonly id: string;
  readonly title: string;
  /** Empty for a rubric, which is no agency's. */
  readonly agency: string;
  /** Relative to the page. */
  readonly file: string;
  readonly bloc: string;
}

export interface BenchPerson {
  readonly id: string;
  readonly title: string;
  readonly agency: string;
  readonly role: Role;
  readonly sample?: string;
}

const ROLE: { readonly [One in Role]: string } = {
  staff: 'Cán bộ',
  head: 'Thủ trưởng',
  chair: 'Trưởng khối',
  viceChair: 'Phó Trưởng khối',
  appraiser: 'Tổ thẩm định',
  secretary: 'Thư ký khối',
  office: 'Ban Thi đua - Khen thưởng',
  administrator: 'Cán bộ CNTT',
  observer: 'Người theo dõi',
};

/** Whose sheet has a few faults that a click mends, so that a visitor sees one checked, mended and sent within minutes. */
const FIRST_AGENCY = 'VKSND';

/** The people to be: whoever fills the first visitor's sheet at the front, then who leads that bloc or works for it as a whole, then all others. */
export const benchPeople = (blocs: readonly SampleBloc[], people: readonly Inhabitant[]): readonly BenchPerson[] => {
  const first = people.find(({ role, agency }) => role === 'staff' && agency?.code === FIRST_AGENCY);
  const turnOf = (one: Inhabitant): number => (one === first ? 0 : one.bloc === first?.bloc && !OF_AGENCY.has(one.role) ? 1 : 2);
  return [...people].sort((a, b) => turnOf(a) - turnOf(b)).map((one) => benchPerson(blocs, one));
};

const OF_AGENCY: ReadonlySet<Role> = new Set(['staff', 'head']);

const benchPerson = (blocs: readonly SampleBloc[], { person, bloc, role, agency }: Inhabitant): BenchPerson => ({
  id: person.id,
  title: [ROLE[role], agency?.name].filter((part) => part !== undefined).join(' – ') + within(bloc, blocs),
  agency: agency?.code ?? '',
  role,
  ...sampleFor(blocs, bloc, agency?.code),
});

/** Codes of agencies are the same in many blocs, so each person is told which sheet is theirs. */
const sampleFor = (blocs: readonly SampleBloc[], bloc: Bloc, agency: string | undefined): Pick<BenchPerson, 'sample'> => {
  const sample = blocs.find((one) => one.bloc === bloc)?.filled.find((one) => agency === undefined || one.agency === agency);
  return sample ? { sample: sample.id } : {};
};

/** Every workbook that can be opened: of each bloc our own, those that were e-mailed, and its rubric. */
export const benchSamples = async (samples: string, blocs: readonly SampleBloc[]): Promise<readonly BenchSample[]> => {
  const lists = await Promise.all(
    blocs.map(async (one) => {
      const emailed = await eMailedSheets(samples, one);
      return [
        ...one.filled.map((file) => sampleLine(file, '', one, blocs)),
        ...emailed.map((file) => sampleLine(file, 'E-mail: ', one, blocs)),
        rubricLine(one, blocs),
      ];
    }),
  );
  return lists.flat();
};

const sampleLine = (
  { id, name, agency }: SampleWorkbook,
  before: string,
  { bloc }: SampleBloc,
  blocs: readonly SampleBloc[],
): BenchSample => ({
  id,
  title: `${before}${name}${within(bloc, blocs)}`,
  agency,
  file: `samples/${id.split('/').map(encodeURIComponent).join('/')}`,
  bloc: bloc.id,
});

const rubricLine = (one: SampleBloc, blocs: readonly SampleBloc[]): BenchSample => ({
  id: `${one.folder}/rubric`,
  title: `Bộ tiêu chí ${one.bloc.edition}.xlsx${within(one.bloc, blocs)}`,
  agency: '',
  file: rubricFile(one),
  bloc: one.bloc.id,
});

/** Which bloc, where there are several. */
const within = ({ province, edition }: Bloc, blocs: readonly SampleBloc[]): string => (blocs.length > 1 ? ` · ${province} ${edition}` : '');
