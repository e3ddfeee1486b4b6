import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { useControlStyles } from '../components/control-styles';
import { useWidth } from '../components/use-width';
import { chosenFiles, filesOfDrop } from '../many/desk/chosen-files';
import { useAnalyse } from './analyse-context';
import { AnalysisParts } from './AnalysisParts';
import { EmptyStart } from './EmptyStart';
import type { IntoWorkbookProps } from './into-workbook';
import { NoticeLines } from './NoticeLines';
import { OutBar } from './OutBar';
import { ProgressLine } from './ProgressLine';
import { SourceBar } from './SourceBar';
import { WishFold } from './WishFold';

/** From this width on (CSS pixels) the tables are listed beside the one that is shown. */
const WIDE = 760;

const useStyles = makeStyles({
  view: { position: 'relative', flex: 1, minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', padding: '8px 12px 4px', flexShrink: 0 },
  gap: { flex: 1 },
  over: {
    position: 'absolute',
    inset: '4px',
    zIndex: 20,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.92,
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorNeutralForeground1,
  },
});

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** Data chosen, what is asked of it, how far it is, and what came of it. */
export function AnalyseView({ intoWorkbook }: IntoWorkbookProps) {
  const styles = useStyles();
  const { heard } = useControlStyles();
  const { desk, now, texts } = useAnalyse();
  const root = useRef<HTMLElement>(null);
  const { width } = useWidth(root);
  const [over, setOver] = useState(false);
  const [said, say] = useState<string | null>(null);
  const add = (files: FileList): void => {
    desk.add(chosenFiles(files));
  };
  const onDrop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    void filesOfDrop(event.dataTransfer).then((files) => {
      desk.add(files);
    });
  };
  const unsay = (): void => {
    say(null);
  };
  return (
    <main
      ref={root}
      className={styles.view}
      aria-label={texts.label}
      data-view="analyse"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !root.current?.contains(relatedTarget)) setOver(false);
      }}
      onDrop={onDrop}
    >
      <h1 className={heard}>{texts.label}</h1>
      {now.phase === 'empty' ? (
        <>
          <NoticeLines said={said} unsay={unsay} />
          <EmptyStart add={add} />
        </>
      ) : (
        <>
          <div className={styles.bar} role="group" aria-label={texts.choose.label}>
            <SourceBar add={add} />
            <span className={styles.gap} />
            <OutBar intoWorkbook={intoWorkbook} say={say} />
          </div>
          <WishFold />
          <ProgressLine />
          <NoticeLines said={said} unsay={unsay} />
          <AnalysisParts wide={width >= WIDE} say={say} />
        </>
      )}
      {over && <div className={styles.over}>{texts.empty.drop}</div>}
    </main>
  );
}
