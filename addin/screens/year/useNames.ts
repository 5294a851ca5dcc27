import type { Choice } from '../../ui/Select.tsx';
import { usePane } from '../PaneContext.tsx';

/** What an agency is called; by its code where the year does not know it. */
export const useNames = (): ((code: string) => string) => {
  const members = usePane().state.period?.members ?? [];
  return (code) => members.find((member) => member.code === code)?.name ?? code;
};

/** The year's agencies to choose from, in the order of the bloc. */
export const useAgencies = (): readonly Choice[] =>
  (usePane().state.period?.members ?? []).map(({ code, name }) => ({ key: code, label: name }));
