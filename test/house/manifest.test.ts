import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkManifest } from './manifest/check-manifest';

const root = path.resolve(__dirname, '../..');
const at = { root, base: 'https://localhost:3000', locales: ['en-US'] };
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

/** The manifest with one thing changed; a change that changes nothing would prove nothing. */
function changed(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, to);
  if (text === manifest) throw new Error(`not in the manifest: ${from}`);
  return text;
}

it('the manifest has no problem', () => {
  expect(checkManifest(manifest, at)).toEqual([]);
});

it('nor has it one when it is built for another address', () => {
  const base = 'https://stat.example.cn/shenbao';
  const built = manifest.replaceAll(at.base, base);
  expect(built).not.toContain('localhost:3000"');
  expect(checkManifest(built, { ...at, base })).toEqual([]);
  expect(checkManifest(manifest, { ...at, base }).join('\n')).toContain('is not below https://stat.example.cn/shenbao');
});

const long = 'n'.repeat(251);

test.each<[string, string | RegExp, string, string]>([
  ['text that is no XML', '</OfficeApp>', '', 'xml: '],
  [
    'elements in the wrong order',
    /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,
    '$2$1',
    'order: Id comes after Version in OfficeApp',
  ],
  ['an element in the wrong place', '<Runtimes>', '<Label/><Runtimes>', 'order: Label has no place in Host'],
  ['an element that is missing', /<SupportUrl.*\/>/, '', 'order: OfficeApp has no SupportUrl'],
  ['an identifier that is no GUID', /<Id>.*<\/Id>/, '<Id>shenbao</Id>', 'guid: shenbao'],
  ['a version of three numbers', '0.1.0.0', '0.1.0', 'version: 0.1.0 is not four numbers'],
  ['other permissions', '>ReadWriteDocument<', '>ReadDocument<', 'permissions: ReadDocument'],
  ['an address that is not https', 'https://localhost:3000/help', 'http://localhost:3000/help', 'address: http://'],
  [
    'an address elsewhere',
    'https://localhost:3000/help',
    'https://example.com/help',
    'address: https://example.com/help',
  ],
  [
    'shortcuts elsewhere',
    'https://localhost:3000/assets/short',
    'https://example.com/short',
    'address: https://example',
  ],
  [
    'a resource that is not defined',
    '<Label resid="tab.label"',
    '<Label resid="tab"',
    'resource: tab of Label is not defined',
  ],
  [
    'a resource that is not used',
    '<Label resid="tab.label"',
    '<Label resid="check.label"',
    'resource: tab.label is not used',
  ],
  ['a resource with a long id', /tab\.label/g, 't'.repeat(33), `resource: ${'t'.repeat(33)} is longer than 32`],
  [
    'a long label',
    'Value="审核"',
    `Value="${'审'.repeat(126)}"`,
    'length: String group.check has 126 characters, at most 125',
  ],
  ['a long tip', '显示或去掉', long, 'length: String marks.tip has'],
  ['an empty label', 'DefaultValue="审核"', 'DefaultValue=""', 'length: String group.check is empty'],
  [
    'a text without English',
    '<bt:Override Locale="en-US" Value="Next"/>',
    '',
    'locale: String next.label has no en-US',
  ],
  [
    'a text in one more language',
    'Locale="en-US" Value="Next"',
    'Locale="ja-JP" Value="Next"',
    'locale: String next.label has ja-JP',
  ],
  ['a name without English', /<Override.*Value="Shenbao"\/>/, '', 'locale: DisplayName has no en-US'],
  [
    'an icon that is not there',
    'icons/marks-16.png',
    'icons/mark-16.png',
    'icon: mark-16.png of Control Shenbao.Marks is not there',
  ],
  [
    'an icon of another size',
    'icons/marks-16.png',
    'icons/marks-20.png',
    'icon: marks-20.png of Control Shenbao.Marks is 20 × 20',
  ],
  [
    'an icon that is no picture',
    'assets/icons/marks-16.png',
    'package.json',
    'icon: package.json of Control Shenbao.Marks is no PNG',
  ],
  ['a size without icon', /<bt:Image size="80" resid="why.80"\/>/, '', 'icon: Control Shenbao.Why has none of 80'],
  ['a small own icon', 'icon-64.png', 'icon-32.png', 'icon: icon-32.png of HighResolutionIconUrl is 32 × 32'],
  ['two controls of one id', 'id="Shenbao.Next"', 'id="Shenbao.Previous"', 'id: Shenbao.Previous twice'],
  ['two resources of one id', '<bt:String id="next.tip"', '<bt:String id="marks.tip"', 'id: marks.tip twice'],
  ['a lower requirement', 'MinVersion="1.14"', 'MinVersion="1.7"', 'requirement: ExcelApi 1.7, wanted 1.14'],
  ['no shared runtime required', '<Set Name="SharedRuntime" MinVersion="1.1"/>', '', 'requirement: SharedRuntime none'],
  ['a runtime that ends', 'lifetime="long"', 'lifetime="short"', 'runtime: lifetime is not long'],
  [
    'a second page',
    '<FunctionFile resid="pane.url"',
    '<FunctionFile resid="help.url"',
    'runtime: not one page for all',
  ],
])('%s is found', (_, from, to, problem) => {
  expect(checkManifest(changed(from, to), at).join('\n')).toContain(problem);
});
