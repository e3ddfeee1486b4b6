import { writeZip } from '../../../adapters/ooxml/write-zip';
import { encryptedLookingFile } from './encrypted-file';
import { gbkName } from './gbk-name';
import type { Plant } from './plant';

/** Mistakes made to whole files on their way to the office. */
export const FILE_PLANTS: readonly Plant[] = [
  {
    id: 'file-truncated',
    name: { zh: '文件不完整', en: 'Truncated file' },
    outcome: 'refusal',
    hints: ['truncated', 'damaged-zip'],
    file: ({ name, bytes }) => [{ name, bytes: bytes.subarray(0, Math.floor(bytes.length * 0.6)) }],
  },
  {
    id: 'file-encrypted',
    name: { zh: '文件加了密码', en: 'File with a password' },
    outcome: 'refusal',
    hints: ['encrypted'],
    file: ({ name }) => [{ name, bytes: encryptedLookingFile() }],
  },
  {
    id: 'not-a-workbook',
    name: { zh: '网页改名为工作簿', en: 'Web page renamed to a workbook' },
    outcome: 'refusal',
    hints: ['not-a-workbook'],
    file: ({ name }) => [
      {
        name,
        bytes: new TextEncoder().encode('<html><body><table><tr><td>工业产销总值</td></tr></table></body></html>'),
      },
    ],
  },
  {
    id: 'file-empty',
    name: { zh: '空文件', en: 'Empty file' },
    outcome: 'refusal',
    hints: ['empty-file'],
    file: ({ name }) => [{ name, bytes: new Uint8Array(0) }],
  },
  {
    id: 'lock-file',
    name: { zh: '混入了Excel锁文件', en: 'Excel lock file among the returns' },
    outcome: 'skipped',
    hints: ['lock-file'],
    file: (file) => [
      { name: `~$${file.name}`, bytes: new TextEncoder().encode('\u0006陈一舟'.padEnd(165, ' ')) },
      file,
    ],
  },
  {
    id: 'gbk-zip',
    name: { zh: '压缩包内中文文件名为GBK（数据无误）', en: 'Zip with GBK file names (figures right)' },
    outcome: 'nothing',
    hints: [],
    file: ({ name, bytes }) => {
      const inner = `9月报表/${name}`;
      const zip = writeZip([{ name: inner, nameBytes: gbkName(inner), bytes }]);
      return [{ name: name.replace(/\.xlsx$/, '.zip'), bytes: zip }];
    },
  },
  {
    id: 'sent-twice',
    name: { zh: '同一企业报送两次', en: 'The same enterprise twice' },
    outcome: 'file',
    hints: ['R8'],
    file: (file) => [{ name: file.name.replace(/\.xlsx$/, '（更正）.xlsx'), bytes: file.bytes }, file],
  },
];
