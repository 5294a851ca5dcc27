import { main } from '../../cli/main.ts';

/** What one command line came to. */
export interface Captured {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process and keeps what it says. */
export const giaouoc = async (...args: readonly string[]): Promise<Captured> => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(args, { say: (line) => void out.push(line), warn: (line) => void err.push(line), program: null });
  return { code, out: out.join('\n'), err: err.join('\n') };
};
