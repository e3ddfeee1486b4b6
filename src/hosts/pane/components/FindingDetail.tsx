import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType } from 'react';
import type { Finding } from '../../../core/model/finding';
import { cellList } from '../../../locales/cell-list';
import { expectedWords, toleranceWords } from '../../../locales/finding-limits';
import { findingMessage } from '../../../locales/finding-words';
import { fill } from '../../../locales/fill';
import { inLanguage } from '../../../locales/rule-book';
import type { FindingEntry } from '../desk/finding-groups';
import { ExplanationBox } from './ExplanationBox';
import { useDesk, useWords } from './pane-context';
import { ValuesTable } from './ValuesTable';

// without a network it may not come: the finding is then shown without it
const DetailMore = lazy<ComponentType<{ readonly finding: Finding }>>(() =>
  import(/* webpackChunkName: "detail" */ './DetailMore').catch(() => ({ default: () => null })),
);

const useStyles = makeStyles({
  detail: {
    display: 'grid',
    gap: '8px',
    gridAutoRows: 'max-content',
    padding: '10px 12px 12px',
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    alignContent: 'start',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  message: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '2px 10px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

interface FindingDetailProps {
  readonly entry: FindingEntry | null;
  readonly className?: string;
}

/** Everything about the selected finding: values, expectation, tolerance, relation, source, and what can be done. */
export function FindingDetail({ entry, className }: FindingDetailProps) {
  const styles = useStyles();
  const words = useWords();
  const { book } = useDesk();
  const texts = words.pane.detail;
  if (!entry) {
    return (
      <section className={mergeClasses(styles.detail, className)} aria-label={texts.label} tabIndex={0}>
        <Caption1>{texts.choose}</Caption1>
      </section>
    );
  }
  const { finding } = entry;
  const rule = book.rule(finding.rule);
  const relation = fill(words.report.rule, {
    rule: finding.rule,
    class: words.terms.class[finding.class],
    level: words.terms.essLevel[finding.essLevel],
  });
  const facts: readonly (readonly [string, string | null])[] = [
    [texts.cells, finding.cells.length === 0 ? null : cellList(finding, words)],
    [texts.expected, expectedWords(finding, words, book)],
    [texts.tolerance, toleranceWords(finding.tolerance, words)],
    [texts.rule, rule ? `${relation} ${inLanguage(rule.name, words.language)}` : relation],
    [texts.source, finding.source === '' ? null : finding.source],
  ];
  return (
    <section className={mergeClasses(styles.detail, className)} aria-label={texts.label} tabIndex={0}>
      <p className={styles.message}>{findingMessage(finding, words, book)}</p>
      {finding.values.length > 0 && <ValuesTable finding={finding} />}
      <dl className={styles.facts}>
        {facts
          .filter(([, fact]) => fact !== null)
          .map(([term, fact]) => [
            <dt key={`t-${term}`} className={styles.term}>
              {term}
            </dt>,
            <dd key={`f-${term}`} className={styles.fact}>
              {fact}
            </dd>,
          ])}
      </dl>
      <Suspense>
        <DetailMore finding={finding} />
      </Suspense>
      {finding.class === 'verify' && <ExplanationBox key={entry.draftKey} entry={entry} />}
    </section>
  );
}
