import { Body1, Button, Subtitle1, makeStyles } from '@fluentui/react-components';
import { useWords } from './pane-context';

const useStyles = makeStyles({
  box: { padding: '16px', display: 'grid', gap: '10px', alignContent: 'start', justifyItems: 'start' },
  line: { margin: 0 },
});

/** How to use the pane, on one page. */
export function Help({ back }: { readonly back: () => void }) {
  const styles = useStyles();
  const words = useWords().pane.help;
  return (
    <section className={styles.box} aria-labelledby="help">
      <Subtitle1 as="h1" id="help" className={styles.line}>
        {words.title}
      </Subtitle1>
      {([words.keys, words.marks, words.privacy, words.law] as const).map((line) => (
        <Body1 as="p" key={line} className={styles.line}>
          {line}
        </Body1>
      ))}
      <Button appearance="primary" onClick={back}>
        {words.back}
      </Button>
    </section>
  );
}
