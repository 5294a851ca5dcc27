import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { outcomeOf, runTool } from '../../scripts/check/runTool.mjs';
import { runSteps } from '../../scripts/check/runSteps.mjs';

let printed = '';

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => vi.restoreAllMocks());

const step = (name: string, faults: readonly string[]) => ({ name, run: () => Promise.resolve(outcomeOf(faults)) });

describe('runSteps', () => {
  test('prints one line for each step that passes', async () => {
    expect(await runSteps([step('format', []), step('lint', [])])).toBe(0);
    expect(printed).toMatch(/^ok {4}format +\d+\.\d s\nok {4}lint +\d+\.\d s\n$/);
  });

  test('goes on after a step that fails, shows its faults, and counts it', async () => {
    expect(await runSteps([step('lint', ['core/a.ts: no']), step('types', []), step('lock', ['torn'])])).toBe(2);
    expect(printed).toMatch(/FAIL {2}lint +\d+\.\d s\ncore\/a\.ts: no\n/);
    expect(printed).toContain('ok    types');
    expect(printed).toContain('\ntorn\n');
  });

  test('two steps run at the same time, and never three', async () => {
    let running = 0;
    let most = 0;
    const slow = (name: string) => ({
      name,
      run: async () => {
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        return outcomeOf([]);
      },
    });
    await runSteps(['a', 'b', 'c', 'd', 'e'].map(slow));

    expect(most).toBe(2);
  });
});

describe('runTool', () => {
  test('fails with what the tool said on either channel', async () => {
    const script = "console.log('out'); console.error('err'); process.exit(3)";
    const { passed, output } = await runTool('-e', [script]);

    expect(passed).toBe(false);
    expect(output).toContain('out\n');
    expect(output).toContain('err\n');
  });

  test('passes when the tool does', async () => {
    expect(await runTool('-e', ['0'])).toEqual({ passed: true, output: '' });
  });

  test('fails when there is no such tool', async () => {
    expect((await runTool('scripts/gone.mjs', [])).passed).toBe(false);
  });
});
