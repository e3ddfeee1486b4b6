/** How long the row of a finding is waited for: the return has to be read and checked first. */
const LONGEST_MS = 10_000;
const PAUSE_MS = 100;
/** Looks at the findings that are there before their groups are opened: the one wanted may be inside. */
const LOOKS = 5;

function openGroups(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[role=treeitem][aria-expanded=false]')) group.click();
}

/** Whether the call list is in front. */
function isInFront(): boolean {
  const view = document.querySelector<HTMLElement>('[data-view=calls]');
  return view !== null && view.offsetParent !== null;
}

/**
 * Chooses the row of a finding in the return that was just opened, as a click on it does. Where the return by itself does
 * not show it (it rests on earlier returns), the return stays open at its top.
 * @returns whether it was there
 */
export async function showFinding(fingerprint: string): Promise<boolean> {
  const row = `[role=treeitem][data-row="${CSS.escape(fingerprint)}"]`;
  let gone = false;
  let looks = 0;
  for (let waited = 0; waited < LONGEST_MS; waited += PAUSE_MS) {
    const inFront = isInFront();
    // the person has come back meanwhile
    if (inFront && gone) return false;
    gone ||= !inFront;
    const found = document.querySelector<HTMLElement>(row);
    if (found && found.offsetParent !== null) {
      found.click();
      found.focus();
      return true;
    }
    if (gone && document.querySelector('[role=treeitem]') && ++looks === LOOKS) openGroups();
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}
