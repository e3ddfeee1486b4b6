import { Body1, Button, Subtitle2, makeStyles } from '@fluentui/react-components';
import type { Advice } from '../../../locales/shape';

const useStyles = makeStyles({
  box: { padding: '16px 12px', display: 'grid', gap: '6px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
  line: { margin: 0 },
});

interface AdviceBoxProps {
  readonly advice: Advice;
  /** what can be done about it here */
  readonly actions: readonly { readonly label: string; readonly act: () => void }[];
}

/** What happened, why, and what to do: in place of the findings when there are none to show. */
export function AdviceBox({ advice, actions }: AdviceBoxProps) {
  const styles = useStyles();
  return (
    <div className={styles.box} role="alert">
      <Subtitle2 as="h2" className={styles.line}>
        {advice.what}
      </Subtitle2>
      <Body1 as="p" className={styles.line}>
        {advice.why}
      </Body1>
      <Body1 as="p" className={styles.line}>
        {advice.todo}
      </Body1>
      <div className={styles.buttons}>
        {actions.map(({ label, act }, i) => (
          <Button key={label} appearance={i === 0 ? 'primary' : 'secondary'} onClick={act}>
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
