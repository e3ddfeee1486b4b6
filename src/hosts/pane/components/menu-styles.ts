import { makeStyles, tokens } from '@fluentui/react-components';

/** How a menu stands below its button. */
export const useMenuStyles = makeStyles({
  place: { position: 'relative', flexShrink: 0 },
  menu: {
    position: 'absolute',
    top: '100%',
    zIndex: 10,
    boxSizing: 'border-box',
    width: 'max-content',
    maxWidth: 'min(296px, 100vw - 16px)',
    maxHeight: '80vh',
    overflowY: 'auto',
    padding: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  left: { left: 0 },
  right: { right: 0 },
});
