import { post, type Intent } from '../pane/intents';

/** Names of functions in the manifest and in assets/shortcuts.json, and what each asks of the pane. */
export const COMMANDS: Readonly<Record<string, Intent>> = {
  shenbaoCheck: 'check',
  shenbaoPrevious: 'previous',
  shenbaoNext: 'next',
  shenbaoMarks: 'marks',
  shenbaoFigures: 'figures',
  shenbaoSubmit: 'submit',
  shenbaoWhy: 'why',
};

/** What a button hands over; a shortcut hands over nothing in older versions. */
interface ButtonEvent {
  completed?(): void;
}

/** The part of Office that commands need. */
export interface CommandHost {
  readonly actions: { associate(name: string, run: (event?: ButtonEvent) => void): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/** Shows the pane and passes the request on; Excel keeps a button grey until `completed` is called. */
async function run(intent: Intent, host: CommandHost, event?: ButtonEvent): Promise<void> {
  post(intent);
  try {
    await host.addin.showAsTaskpane();
  } catch {
    // a pane that cannot be shown now still gets the request when the user opens it
  }
  event?.completed?.();
}

/** Tells Office which code belongs to which button, menu entry and shortcut. */
export function associateCommands(host: CommandHost): void {
  for (const [name, intent] of Object.entries(COMMANDS)) {
    host.actions.associate(name, (event) => void run(intent, host, event));
  }
}
