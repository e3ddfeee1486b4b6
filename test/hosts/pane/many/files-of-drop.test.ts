import { filesOfDrop } from '../../../../src/hosts/pane/many/desk/files-of-drop';

type Tree = { readonly [name: string]: Tree | string | Error };

/** What a browser gives of a dropped file or folder: entries a hundred at a time. */
function entryOf(name: string, content: Tree | string | Error): FileSystemEntry {
  if (typeof content === 'string' || content instanceof Error) {
    const file = (done: (file: File) => void, failed: (error: Error) => void): void => {
      if (content instanceof Error) failed(content);
      else done(new File([content], name));
    };
    return { name, isFile: true, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const left = Object.entries(content).map(([inner, each]) => entryOf(inner, each));
    return { readEntries: (done: (entries: FileSystemEntry[]) => void): void => done(left.splice(0, 100)) };
  };
  return { name, isFile: false, createReader } as unknown as FileSystemEntry;
}

function dropOf(tree: Tree): Parameters<typeof filesOfDrop>[0] {
  const items = Object.entries(tree).map(([name, content]) => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(name, content),
    getAsFile: () => null,
  }));
  return { items };
}

const pathsOf = async (tree: Tree): Promise<string[]> => (await filesOfDrop(dropOf(tree))).map(({ path }) => path);

test('dropped files and folders are found with what is in them, under their paths', async () => {
  expect(await pathsOf({ 'a.xlsx': 'a', 九月: { '1.xlsx': 'b', 园区: { '2.xlsx': 'c' } } })).toEqual([
    'a.xlsx',
    '九月/1.xlsx',
    '九月/园区/2.xlsx',
  ]);
});

test('a folder of more than a hundred files is read to its end', async () => {
  const files = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`${String(at)}.xlsx`, 'x']));
  expect(await pathsOf({ 九月: files })).toHaveLength(250);
});

test('what cannot be read, an empty folder and one too deep are told, not passed over', async () => {
  let deep: Tree = { 'a.xlsx': 'a' };
  for (let depth = 0; depth < 40; depth++) deep = { 里: deep };
  const unreadable = Object.assign(new Error('gone'), { name: 'NotFoundError' });
  const found = await filesOfDrop(dropOf({ 空: {}, '坏.xlsx': unreadable, 深: deep }));
  expect(found).toMatchObject([
    { path: '空', lost: 'empty' },
    { path: '坏.xlsx', lost: { code: 'unreadable-file', detail: 'NotFoundError' } },
    { lost: 'too-deep' },
  ]);
});

test('a drop of more files than a batch takes ends one past them', async () => {
  const files = Object.fromEntries(Array.from({ length: 20_100 }, (_, at) => [`${String(at)}.xlsx`, 'x']));
  expect(await pathsOf({ 九月: files, 'z.xlsx': 'z' })).toHaveLength(20_001);
});
