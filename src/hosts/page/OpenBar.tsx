import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useWords } from '../pane/components/pane-context';
import { FileInput } from './FileInput';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { flexShrink: 0 },
  hint: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
});

interface OpenBarProps {
  readonly opened: boolean;
  readonly choose: (file: File) => void;
}

/** Opens a return from the computer. */
export function OpenBar({ opened, choose }: OpenBarProps) {
  const styles = useStyles();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.bar} role="region" aria-label={words.pane.title}>
      <FileInput input={input} wanted="return" choose={choose} />
      <Button
        size="small"
        className={styles.button}
        appearance={opened ? 'secondary' : 'primary'}
        onClick={() => input.current?.click()}
      >
        {opened ? words.pane.chooseAnother : words.pane.choose}
      </Button>
      <Caption1 className={styles.hint} title={words.pane.hint}>
        {words.pane.hint}
      </Caption1>
    </div>
  );
}
