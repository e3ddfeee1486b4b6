/** What the add-in tells its host with `notifyHost`; numbers of office.js. Others are kept by their number. */
export const HostAction = {
  selected: 0,
  unselected: 1,
  tabExit: 13,
  tabExitBack: 14,
  escape: 15,
  editCell: 16,
  targetUrl: 21,
  telemetry: 23,
  keys: 39,
} as const;

/** With these the keyboard goes back to the sheet. */
export const LEAVES_PANE: readonly number[] = [
  HostAction.tabExit,
  HostAction.tabExitBack,
  HostAction.escape,
  HostAction.editCell,
];
