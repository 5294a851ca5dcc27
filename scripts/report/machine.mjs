import { arch, cpus, platform } from 'node:os';

/** What a figure was taken on, without which it says little. */
export const machine = () => ({
  node: process.versions.node,
  system: `${platform()} ${arch()}`,
  processors: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
});
