import { Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { ModeSwitch } from '../pane/components/ModeSwitch';
import { useModes } from '../pane/components/modes';
import { FileButtons } from './FileButtons';
import { usePageWords } from './page-context';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { margin: 0, flexShrink: 0 },
  gap: { flex: 1 },
});

/** The bar of the page: whose it is, what it is used for, and the file in front. */
export function TopBar() {
  const styles = useStyles();
  const words = usePageWords();
  const modes = useModes();
  return (
    <div className={styles.bar} role="region" aria-label={words.bar}>
      <Subtitle2 as="span" className={styles.name}>
        {words.product}
      </Subtitle2>
      <ModeSwitch />
      {modes === null || modes.mode === 'return' ? <FileButtons /> : <Caption1 className={styles.gap} />}
    </div>
  );
}
