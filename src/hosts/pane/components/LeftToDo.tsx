import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import type { Words } from '../../../locales/words';
import type { ReturnView } from '../desk/return-view';
import { useDesk, useWords } from './pane-context';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '6px', padding: '2px 12px 6px' },
  text: { color: tokens.colorNeutralForeground2 },
});

/** The sentence of what is left to do. */
export function leftWords(view: ReturnView, office: boolean, words: Words): string {
  const mandatory = view.counts.mandatory.open;
  const verify = view.counts.verify.open;
  const texts = words.pane.left;
  const facts = { mandatory, verify };
  if (office) return fill(texts.office, facts);
  if (mandatory > 0) return fill(verify > 0 ? texts.both : texts.mandatory, facts);
  if (verify > 0) return fill(texts.verify, facts);
  return view.gate.open ? texts.none : fill(texts.gate, { count: view.gate.items.filter(({ done }) => !done).length });
}

export function LeftToDo({ view }: { readonly view: ReturnView }) {
  const styles = useStyles();
  const words = useWords();
  const { now } = useDesk();
  const office = now.audience === 'office';
  return (
    <div className={styles.line} role="status" aria-live="polite">
      {!office && view.gate.open && <SeverityIcon of="done" />}
      <Caption1 className={styles.text}>{leftWords(view, office, words)}</Caption1>
    </div>
  );
}
