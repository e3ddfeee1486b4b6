import { Body1, Button, Subtitle1, makeStyles } from '@fluentui/react-components';
import { useWords } from './pane-context';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  box: { padding: '20px 16px', display: 'grid', gap: '12px', alignContent: 'start' },
  title: { margin: 0 },
  lines: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '10px' },
  line: { display: 'grid', gridTemplateColumns: '16px 1fr', gap: '10px' },
  icon: { marginTop: '2px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

interface FirstRunProps {
  readonly openSample: (() => void) | null;
  /** null = there is nothing behind it */
  readonly skip: (() => void) | null;
}

/** What the pane is for, in three lines, with something to try at once. Shown once. */
export function FirstRun({ openSample, skip }: FirstRunProps) {
  const styles = useStyles();
  const words = useWords().pane.first;
  const lines = [
    ['mandatory', words.find],
    ['verify', words.explain],
    ['done', words.send],
  ] as const;
  return (
    <section className={styles.box} aria-labelledby="first-run">
      <Subtitle1 as="h1" id="first-run" className={styles.title}>
        {words.title}
      </Subtitle1>
      <ul className={styles.lines}>
        {lines.map(([icon, line]) => (
          <li key={icon} className={styles.line}>
            <SeverityIcon of={icon} className={styles.icon} />
            <Body1>{line}</Body1>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {openSample && (
          <Button appearance="primary" onClick={openSample}>
            {words.sample}
          </Button>
        )}
        {skip && <Button onClick={skip}>{words.skip}</Button>}
      </div>
    </section>
  );
}
