import { Body1, Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../../locales/fill';
import { gateLines } from '../../../locales/gate-words';
import type { ReturnView } from '../desk/return-view';
import { GateLine } from './GateLine';
import { useDesk, useWords } from './pane-context';
import { ReceiptCard } from './ReceiptCard';

const useStyles = makeStyles({
  tab: { display: 'grid', gap: '12px', padding: '10px 12px', maxWidth: '560px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  form: { display: 'grid', gap: '10px' },
  button: { justifySelf: 'start' },
  line: { margin: 0 },
  note: { color: tokens.colorNeutralForeground2 },
});

interface SubmitTabProps {
  readonly view: ReturnView;
  /** shows the findings of a class in the list */
  readonly goTo: (only: 'mandatory' | 'verify') => void;
}

/** The checklist before submission, one button, and the receipt. */
export default function SubmitTab({ view, goTo }: SubmitTabProps) {
  const styles = useStyles();
  const words = useWords();
  const texts = words.pane.submit;
  const { desk, now } = useDesk();
  const [by, setBy] = useState('');
  const { gate, receipt } = view;
  const left = gate.items.filter(({ done }) => !done).length;
  const office = now.audience === 'office';
  const mayWrite = now.abilities.write && !office;
  return (
    <section className={styles.tab} aria-label={texts.label}>
      <ul className={styles.list}>
        {gateLines(gate, words).map((line) => (
          <GateLine key={line.item.id} line={line} goTo={goTo} />
        ))}
      </ul>
      <Body1 as="p" className={styles.line} role="status">
        {gate.open ? texts.open : fill(texts.closed, { count: left })}
      </Body1>
      {mayWrite ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void desk.submit(by.trim());
          }}
        >
          {gate.open && (
            <Field label={texts.by} size="small">
              <Input
                size="small"
                value={by}
                maxLength={40}
                onChange={(_, { value }) => {
                  setBy(value);
                }}
              />
            </Field>
          )}
          <Button
            type="submit"
            appearance="primary"
            className={styles.button}
            disabled={!gate.open}
            disabledFocusable={!gate.open}
          >
            {receipt ? texts.again : texts.button}
          </Button>
        </form>
      ) : (
        <Caption1 className={styles.note}>{office ? texts.office : texts.readOnly}</Caption1>
      )}
      {receipt && <ReceiptCard receipt={receipt} />}
    </section>
  );
}
