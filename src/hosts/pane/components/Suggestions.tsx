import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { addressOf } from '../../../core/model/cell';
import type { Finding, Suggestion } from '../../../core/model/finding';
import { fill } from '../../../locales/fill';
import { formatQuantity } from '../../../locales/format';
import { lookUp } from '../../../locales/look-up';
import { useDesk, useWords } from './pane-context';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '4px' },
  line: { display: 'flex', alignItems: 'center', gap: '8px', justifyContent: 'space-between' },
  buttons: { display: 'flex', flexShrink: 0, gap: '4px' },
  copy: { flexShrink: 0, whiteSpace: 'nowrap', minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2 },
});

function SuggestionLine({ suggestion }: { readonly suggestion: Suggestion }) {
  const styles = useStyles();
  const words = useWords();
  const { desk, now } = useDesk();
  const [copied, setCopied] = useState(false);
  const texts = words.pane.detail;
  const { at, value, unit, reason } = suggestion;
  const facts = { cell: addressOf(at), value: formatQuantity(value, unit, words) };
  // the clipboard is there in secure contexts only
  const clipboard = (navigator as Partial<Navigator>).clipboard;
  return (
    <div className={styles.line}>
      <Caption1>{fill(lookUp(texts.suggestion, reason) ?? texts.suggestion.other, facts)}</Caption1>
      <div className={styles.buttons}>
        {clipboard && (
          <Button
            size="small"
            className={styles.copy}
            onClick={() => {
              clipboard.writeText(String(value)).then(
                () => {
                  setCopied(true);
                },
                () => {
                  setCopied(false);
                },
              );
            }}
          >
            {copied ? texts.copied : fill(texts.copy, { value: String(value) })}
          </Button>
        )}
        {now.abilities.correct && (
          <Button
            size="small"
            className={styles.copy}
            title={fill(texts.takeHint, facts)}
            onClick={() => void desk.correct(at, value)}
          >
            {texts.take}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What the arithmetic of the return itself forces; on the enterprise's own screen only (domain.md §1, the red line). */
export function Suggestions({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const texts = useWords().pane.detail;
  const own = finding.suggestions.filter(({ audience }) => audience === 'enterprise');
  if (own.length === 0) return null;
  return (
    <div className={styles.box} role="group" aria-label={texts.suggestions}>
      {own.map((suggestion) => (
        <SuggestionLine key={`${addressOf(suggestion.at)} ${String(suggestion.value)}`} suggestion={suggestion} />
      ))}
      <Caption1 className={styles.note}>{texts.suggestionNote}</Caption1>
    </div>
  );
}
