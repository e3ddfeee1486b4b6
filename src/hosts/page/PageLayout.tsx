import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { addressOf } from '../../core/model/cell';
import { BackBar } from '../pane/components/BackBar';
import { useControlStyles } from '../pane/components/control-styles';
import { GridSide } from './GridSide';
import { NoticeLine } from './NoticeLine';
import { useFiles, usePageWords } from './page-context';
import { PlaceSwitch } from './PlaceSwitch';
import { Separator } from './Separator';
import { useWide } from './use-wide';

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, minWidth: 0 },
  row: { display: 'flex', flex: 1, minHeight: 0, minWidth: 0 },
  part: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, minWidth: 0 },
  beside: { flex: '0 0 auto', borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
  away: { display: 'none' },
});

interface PageLayoutProps {
  readonly pane: ReactNode;
  /** pixels of the pane beside the grid */
  readonly width: number;
  readonly setWidth: (width: number) => void;
}

/** Grid left and pane right; in a narrow window one of the two, with a switch and the way back after a jump. */
export function PageLayout({ pane, width, setWidth }: PageLayoutProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const words = usePageWords();
  const wide = useWide();
  const { files, state } = useFiles();
  const { host } = files;
  const { place, jumped, shown } = state;
  const both = wide && host !== null;
  const sheetShown = host !== null && (wide || place === 'sheet');
  // in a narrow window the sheet is all there is: then it has the landmark and the heading that the pane has otherwise
  const alone = sheetShown && !wide;
  const paneShown = host === null || wide || place === 'check';
  return (
    <div className={styles.whole}>
      <NoticeLine />
      {host && !wide && <PlaceSwitch />}
      <div className={styles.row}>
        {host && (
          <div className={mergeClasses(styles.part, !sheetShown && styles.away)} role={alone ? 'main' : undefined}>
            {!wide && jumped && place === 'sheet' && (
              <BackBar
                label={words.backToCheck}
                {...(shown && { title: `${shown.at.sheet} ${addressOf(shown.at)}` })}
                back={() => {
                  files.go('check');
                }}
              />
            )}
            {alone && <h1 className={controls.heard}>{state.work?.name}</h1>}
            <GridSide host={host}>{both && <Separator width={width} setWidth={setWidth} />}</GridSide>
          </div>
        )}
        <div
          className={mergeClasses(styles.part, both && styles.beside, !paneShown && styles.away)}
          style={both ? { width } : undefined}
        >
          {pane}
        </div>
      </div>
    </div>
  );
}
