#!/usr/bin/env node
// Launcher. Plain JavaScript on purpose: it must run, and explain itself, before anything is built.
'use strict';

const { existsSync } = require('node:fs');
const path = require('node:path');

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  process.stderr.write(
    `审报需要 Node.js 20 或更高版本,当前为 ${process.versions.node}。\n` +
      `Shenbao needs Node.js 20 or later; this is ${process.versions.node}.\n`,
  );
  process.exit(2);
}

const root = path.resolve(__dirname, '..');
const main = path.join(root, 'dist', 'hosts', 'cli', 'main.js');

/** Builds a source checkout once, with its words on stderr so that a report on stdout stays a report. */
function build() {
  const script = path.join(root, 'scripts', 'build.mjs');
  if (!existsSync(script) || !existsSync(path.join(root, 'node_modules', 'typescript'))) return false;
  process.stderr.write('审报:首次运行,正在构建…\nShenbao: first run, building…\n');
  const { spawnSync } = require('node:child_process');
  return spawnSync(process.execPath, [script], { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

if (!existsSync(main) && !(build() && existsSync(main))) {
  process.stderr.write(
    '审报尚未构建,请先在项目目录运行:npm install && npm run build\n' +
      'Shenbao is not built yet; in its folder run: npm install && npm run build\n',
  );
  process.exit(2);
}

require(main).runAsProgram();
