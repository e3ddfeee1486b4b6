import { Body1, Button, Caption1, Subtitle2, Title2, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useSettings, useWords } from '../pane/components/pane-context';
import { FileInput } from './FileInput';
import { useFiles, usePageWords } from './page-context';
import { openSample } from './open-sample';

const useStyles = makeStyles({
  page: {
    flex: 1,
    overflowY: 'auto',
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    padding: '16px',
  },
  box: { width: '100%', maxWidth: '640px', display: 'grid', gap: '16px', boxSizing: 'border-box' },
  title: { margin: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  drop: {
    display: 'grid',
    justifyItems: 'center',
    gap: '12px',
    padding: '36px 16px',
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px' },
  notes: { display: 'grid', gap: '4px', color: tokens.colorNeutralForeground2 },
  language: { justifySelf: 'start' },
});

/** Before anything is opened: what this is, where a return goes, something to try, and that nothing leaves the computer. */
export function StartPage() {
  const styles = useStyles();
  const words = usePageWords().start;
  const { otherLanguage } = useWords().pane;
  const { files } = useFiles();
  const { language, change } = useSettings();
  const input = useRef<HTMLInputElement>(null);
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <Title2 as="h1" className={styles.title}>
          {words.title}
        </Title2>
        <Body1 as="p" className={styles.text}>
          {words.what}
        </Body1>
        <div className={styles.drop}>
          <Subtitle2>{words.drop}</Subtitle2>
          <div className={styles.buttons}>
            <FileInput
              input={input}
              wanted="first"
              choose={(chosen) => {
                files.openFile(chosen);
              }}
            />
            <Button appearance="primary" onClick={() => input.current?.click()}>
              {words.choose}
            </Button>
            <Button
              data-sample
              onClick={() => {
                openSample(files);
              }}
            >
              {words.sample}
            </Button>
          </div>
          <Caption1 align="center" className={styles.notes}>
            {words.kinds}
          </Caption1>
        </div>
        <div className={styles.notes}>
          <Caption1>{words.privacy}</Caption1>
          <Caption1>{words.law}</Caption1>
        </div>
        <Button
          size="small"
          appearance="subtle"
          lang={other}
          className={styles.language}
          onClick={() => {
            change({ language: other });
          }}
        >
          {otherLanguage}
        </Button>
      </div>
    </main>
  );
}
