import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

interface Opinion {
  readonly problems: string[];
  readonly manifest: {
    extensions: { ribbons: { tabs: { groups: { controls: { actionId: string }[] }[] }[] }[] }[];
  };
}

/** What Microsoft's converter and schema say; in a process of its own, as they need modules that jest cannot load. */
function opinionOf(xml: string): Opinion {
  const folder = mkdtempSync(path.join(tmpdir(), 'shenbao-'));
  try {
    const file = path.join(folder, 'manifest.xml');
    writeFileSync(file, xml);
    const script = path.join(root, 'scripts/unified-manifest.mjs');
    const { stdout, stderr } = spawnSync(process.execPath, [script, file, '--json'], { encoding: 'utf8' });
    if (!stdout.startsWith('{')) throw new Error(stdout + stderr);
    return JSON.parse(stdout) as Opinion;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a second opinion, by Microsoft's converter and schema of the unified manifest", () => {
  it('is that the manifest is in order, and has the six buttons', () => {
    const { problems, manifest: made } = opinionOf(manifest);
    expect(problems).toEqual([]);
    const groups = made.extensions.flatMap(({ ribbons }) => ribbons[0]!.tabs.flatMap((tab) => tab.groups));
    expect(groups.flatMap(({ controls }) => controls.map(({ actionId }) => actionId))).toEqual([
      'shenbaoCheck',
      'shenbaoPrevious',
      'shenbaoNext',
      'shenbaoMarks',
      'shenbaoFigures',
      'shenbaoSubmit',
    ]);
  });

  it('finds an icon of a size that Office does not know', () => {
    const { problems } = opinionOf(manifest.replaceAll('size="20"', 'size="21"'));
    expect(problems.join('\n')).toContain('/groups/0/icons/1/size');
  });
});
