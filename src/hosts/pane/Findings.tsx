import { Badge, Body1, Caption1, Card, CardHeader, Subtitle2 } from '@fluentui/react-components';
import type { Finding } from '../../core/model/finding';
import type { FilingResult } from '../../core/model/result';
import type { RuleClass } from '../../core/model/rule';
import { cellList } from '../../locales/cell-list';
import { fill } from '../../locales/fill';
import { findingMessage } from '../../locales/finding-words';
import type { RuleBook } from '../../locales/rule-book';
import type { Words } from '../../locales/words';

const COLOURS = { mandatory: 'danger', verify: 'warning', hint: 'informative' } as const;

interface Shown {
  readonly words: Words;
  readonly book: RuleBook;
}

function FindingCard({ finding, words, book }: Shown & { readonly finding: Finding }) {
  return (
    <Card role="listitem" size="small">
      <CardHeader
        header={<Body1>{findingMessage(finding, words, book)}</Body1>}
        description={
          <Caption1>
            <Badge appearance="tint" color={COLOURS[finding.class]}>
              {words.terms.class[finding.class]}
            </Badge>{' '}
            {cellList(finding, words)}
          </Caption1>
        }
      />
    </Card>
  );
}

function countOf(findings: readonly Finding[], wanted: RuleClass): number {
  return findings.filter((finding) => finding.class === wanted).length;
}

/** What was found in one return. The enterprise's view: findings meant for the office are not shown. */
export function Findings({ result, words, book }: Shown & { readonly result: FilingResult }) {
  const findings = result.findings.filter((finding) => finding.audience === 'enterprise');
  const counts = {
    mandatory: countOf(findings, 'mandatory'),
    verify: countOf(findings, 'verify'),
    hint: countOf(findings, 'hint'),
  };
  const { form, enterprise, sheet } = result.filing;
  return (
    <section aria-label={`${form.id} ${sheet}`}>
      <Subtitle2 as="h2" block>
        {form.id} {enterprise.name ?? sheet}
      </Subtitle2>
      <Body1 as="p" block role="status">
        {findings.length === 0 ? words.pane.clean : fill(words.pane.counts, counts)}
      </Body1>
      <div role="list" style={{ display: 'grid', gap: 8 }}>
        {findings.map((finding) => (
          <FindingCard key={finding.fingerprint} finding={finding} words={words} book={book} />
        ))}
      </div>
    </section>
  );
}
