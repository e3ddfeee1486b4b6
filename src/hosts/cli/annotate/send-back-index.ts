import { annotateWords } from '../../../locales/annotate-words';
import { csvText } from '../../../adapters/reports/csv/csv-cell';
import { RULE_CLASSES } from '../../../core/model/rule';
import type { Words } from '../../../locales/words';
import type { FailedFile } from './returned-file';

/** What became of a failed file: the name of what may be sent back, and what it is or what to do instead. */
export interface SentBack {
  readonly file: FailedFile;
  readonly name: string | null;
  readonly kind: 'copy' | 'list' | 'nothing';
  readonly advice: string;
}

/** The list of the folder, for the office: which copy is of which received file, and what to do about the rest. */
export function sendBackIndex(rows: readonly SentBack[], words: Words): string {
  const { report, terms } = words;
  const annotate = annotateWords(words.language);
  const heading = [
    annotate.indexNumber,
    annotate.indexFile,
    report.code,
    report.name,
    ...RULE_CLASSES.map((each) => terms.class[each]),
    annotate.indexCopy,
    annotate.indexAdvice,
  ];
  const records = rows.map(({ file, name, advice }) => [
    file.number,
    file.path,
    file.enterprise.code,
    file.enterprise.name,
    ...RULE_CLASSES.map((each) => file.findings.filter((finding) => finding.class === each).length),
    name,
    advice,
  ]);
  return csvText([heading, ...records]);
}
