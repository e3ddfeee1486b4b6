import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellPosition } from '../../../core/model/cell';
import type { RuleClass } from '../../../core/model/rule';
import type { GridWords } from '../../../locales/grid-words';
import { SeverityIcon } from '../../pane/components/SeverityIcon';
import { AddressBox } from './AddressBox';
import type { Note } from './draft';

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    padding: '6px 8px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  boxes: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  content: {
    boxSizing: 'border-box',
    flex: '1 1 0',
    minWidth: 0,
    height: '28px',
    margin: 0,
    padding: '3px 8px',
    resize: 'vertical',
    minHeight: '28px',
    maxHeight: '160px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  still: { backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground2 },
  // always there, so that the grid does not jump when something is said
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    alignItems: 'center',
    minHeight: '20px',
    paddingTop: '3px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  mark: { display: 'inline-flex', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground1 },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

interface EditLineProps {
  readonly words: GridWords;
  readonly address: string;
  readonly text: string;
  readonly readOnly: boolean;
  readonly mark: RuleClass | null;
  /** what it was as received, in words */
  readonly was: string | null;
  /** what is to be said of the whole sheet */
  readonly remark: string | null;
  readonly note: Note | null;
  readonly goTo: (at: CellPosition, text: string) => void;
  readonly refuse: (text: string) => void;
  readonly backToCells: () => void;
  readonly type: (text: string) => void;
  readonly enter: () => void;
  readonly cancel: () => void;
  /** somebody types where nothing can be typed */
  readonly locked: () => void;
  readonly leave: (to: EventTarget | null) => void;
}

/** Above the grid: which cell it is, what it holds in full, and what is to be said of it. */
export function EditLine(props: EditLineProps) {
  const styles = useStyles();
  const { words, text, readOnly, mark, was, note } = props;
  return (
    <div className={styles.line}>
      <div className={styles.boxes}>
        <AddressBox
          address={props.address}
          words={words}
          goTo={props.goTo}
          refuse={props.refuse}
          leave={props.backToCells}
        />
        <textarea
          className={mergeClasses(styles.content, readOnly && styles.still)}
          data-grid-line=""
          rows={1}
          aria-label={words.content}
          spellCheck={false}
          autoComplete="off"
          readOnly={readOnly}
          value={text}
          onChange={(event) => {
            props.type(event.target.value);
          }}
          onBlur={(event) => {
            props.leave(event.relatedTarget);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.keyCode === 229) return;
            if (event.key === 'Enter' && !event.altKey) {
              event.preventDefault();
              props.enter();
            } else if (event.key === 'Escape') props.cancel();
            else if (readOnly && event.key.length === 1 && !event.ctrlKey && !event.metaKey) props.locked();
          }}
        />
      </div>
      <div className={styles.facts}>
        {mark !== null && (
          <span className={styles.mark}>
            <SeverityIcon of={mark} />
            {words.mark[mark]}
          </span>
        )}
        {was !== null && <span>{was}</span>}
        {props.remark !== null && <span>{props.remark}</span>}
        <span role="status" className={note?.kind === 'failed' ? styles.failed : undefined}>
          {note?.text}
        </span>
      </div>
    </div>
  );
}
