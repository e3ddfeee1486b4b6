import { Body1, Button, Caption1, Subtitle2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FileButton } from '../many/FileButton';
import { useAnalyse } from './analyse-context';

const useStyles = makeStyles({
  page: { flex: 1, overflowY: 'auto', padding: '12px 0', display: 'flex', flexDirection: 'column', gap: '8px' },
  inner: { boxSizing: 'border-box', width: '100%', maxWidth: '880px', margin: '0 auto' },
  drop: {
    margin: '0 12px 8px',
    padding: '28px 16px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { margin: 0, textAlign: 'center' },
  note: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '4px' },
  use: { justifySelf: 'center' },
  sheet: { margin: '0 12px 8px', padding: '12px 16px', display: 'grid', gap: '8px' },
});

/** Before anything was chosen: what may be chosen, and what one gets of it. */
export function EmptyStart({ add }: { readonly add: (files: FileList) => void }) {
  const styles = useStyles();
  const { desk, now, texts } = useAnalyse();
  return (
    <div className={styles.page}>
      <div className={styles.inner}>
        {now.inBook !== null && (
          <div className={styles.sheet}>
            <Subtitle2 as="h2" className={styles.line}>
              {texts.empty.inBook}
            </Subtitle2>
            {now.inBook ? (
              <Button
                appearance="primary"
                className={styles.use}
                onClick={() => {
                  desk.useBook();
                }}
              >
                {texts.empty.useBook}
              </Button>
            ) : (
              <Body1 as="p" className={mergeClasses(styles.line, styles.note)}>
                {texts.empty.notInBook}
              </Body1>
            )}
          </div>
        )}
        <div className={styles.drop}>
          <Subtitle2 as="h2" className={styles.line}>
            {texts.empty.title}
          </Subtitle2>
          <Body1 as="p" className={styles.line}>
            {texts.empty.what}
          </Body1>
          <div className={styles.buttons}>
            <FileButton of="folder" appearance="primary" label={texts.choose.folder} chosen={add} />
            <FileButton of="files" label={texts.choose.files} chosen={add} />
          </div>
          <Caption1 as="p" className={mergeClasses(styles.line, styles.note)}>
            {texts.empty.note}
          </Caption1>
        </div>
      </div>
    </div>
  );
}
