import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';

const KINDS = '.xlsx,.xlsm,.xls,.et,.ods,.xlsb,.csv,.tsv,.txt';

const useStyles = makeStyles({
  drop: {
    display: 'grid',
    gap: '10px',
    justifyItems: 'center',
    textAlign: 'center',
    padding: '24px 16px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Selected },
  name: { fontWeight: tokens.fontWeightSemibold, flex: 1 },
});

/** Lets the person choose a file, or drop one. */
export function FileChooser() {
  const styles = useStyles();
  const common = useTableStyles();
  const { desk, now, texts } = useTable();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const words = texts.data;

  const take = (file: File | undefined): void => {
    if (file) void desk.openFile(file);
  };
  const dragged = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(inside);
  };
  const drop = {
    onDragOver: (event: DragEvent): void => {
      dragged(event, true);
    },
    onDragLeave: (event: DragEvent): void => {
      dragged(event, false);
    },
    onDrop: (event: DragEvent): void => {
      dragged(event, false);
      take(event.dataTransfer.files[0]);
    },
  };
  const choose = (): void => {
    input.current?.click();
  };
  return (
    <>
      {now.file === null ? (
        <div className={mergeClasses(styles.drop, over && styles.over)} {...drop}>
          <span className={common.quiet}>{words.drop}</span>
          <Button appearance="primary" onClick={choose}>
            {words.choose}
          </Button>
          <span className={common.quiet}>{words.local}</span>
        </div>
      ) : (
        <div className={common.line} {...drop}>
          <span className={mergeClasses(styles.name, common.clipped)} title={now.file.name}>
            {now.file.name}
          </span>
          <button type="button" className={common.button} onClick={choose}>
            {words.another}
          </button>
        </div>
      )}
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        data-wanted="table"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          take(file);
        }}
      />
    </>
  );
}
