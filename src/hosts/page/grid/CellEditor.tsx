import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { Keys } from './key-move';
import { HALF, halves } from './text-width';

const useStyles = makeStyles({
  editor: {
    position: 'absolute',
    zIndex: 3,
    boxSizing: 'border-box',
    margin: 0,
    padding: '2px 6px',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: 0,
    outlineStyle: 'none',
    resize: 'none',
    overflow: 'hidden',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  idle: {
    opacity: 0,
    pointerEvents: 'none',
    boxShadow: 'none',
  },
});

const WIDEST = 420;

export interface EditorBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface CellEditorProps {
  readonly keeper: RefObject<HTMLTextAreaElement | null>;
  readonly box: EditorBox;
  /** null = nothing is being typed */
  readonly text: string | null;
  readonly readOnly: boolean;
  readonly label: string;
  readonly gridId: string;
  readonly activeId: string | undefined;
  readonly onType: (text: string) => void;
  readonly onKey: (event: Keys & KeyFacts) => void;
  readonly onLeave: (to: EventTarget | null) => void;
  readonly onCopy: () => string;
  readonly onPaste: (text: string) => void;
}

export interface KeyFacts {
  readonly shiftKey: boolean;
  preventDefault(): void;
}

/**
 * Has the keyboard of the grid all the time, unseen until something is typed: an input method needs a field that is
 * already there when its first key comes.
 */
export function CellEditor(props: CellEditorProps) {
  const styles = useStyles();
  const { box, text, keeper } = props;
  const lines = text === null ? [''] : text.split('\n');
  const wanted = Math.min(WIDEST, Math.max(...lines.map(halves)) * HALF + 28);
  const size =
    text === null
      ? box
      : { ...box, width: Math.max(box.width, wanted), height: Math.max(box.height, lines.length * 18 + 8) };
  return (
    <textarea
      ref={keeper}
      data-grid-keeper=""
      className={mergeClasses(styles.editor, text === null && styles.idle)}
      style={size}
      rows={1}
      value={text ?? ''}
      readOnly={props.readOnly}
      inputMode={props.readOnly ? 'none' : 'text'}
      aria-label={props.label}
      aria-controls={props.gridId}
      aria-activedescendant={text === null ? props.activeId : undefined}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        props.onType(event.target.value);
      }}
      onKeyDown={(event) => {
        // what an input method is told is not for the grid; 229 = an input method has the key
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        props.onKey(event);
      }}
      onBlur={(event) => {
        props.onLeave(event.relatedTarget);
      }}
      onCopy={(event) => {
        if (text !== null) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', props.onCopy());
      }}
      onPaste={(event) => {
        if (text !== null) return;
        event.preventDefault();
        props.onPaste(event.clipboardData.getData('text/plain'));
      }}
    />
  );
}
