import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useWords } from './pane-context';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0 },
});

interface BackBarProps {
  readonly label: string;
  /** what is shown now, such as the name of a file */
  readonly title?: string;
  readonly back: () => void;
}

/** Whether Esc belongs to something else: a text being written, an open menu or dialog. */
function isTakenElsewhere(target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null;
  const busy = element?.closest('input, textarea, select, [role=menu], [role=dialog], dialog, [aria-expanded=true]');
  return busy !== null && busy !== undefined;
}

/** The way back to where one came from, by button or Esc. */
export function BackBar({ label, title, back }: BackBarProps) {
  const styles = useStyles();
  const hint = useWords().pane.modes.esc;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTakenElsewhere(event.target)) return;
      event.preventDefault();
      back();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [back]);
  return (
    <nav className={styles.bar} aria-label={label}>
      <Button size="small" appearance="subtle" className={styles.button} title={hint} onClick={back}>
        ← {label}
      </Button>
      {title !== undefined && (
        <Caption1 className={styles.title} title={title}>
          {title}
        </Caption1>
      )}
    </nav>
  );
}
