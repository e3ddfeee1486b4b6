import type { ExcelHost } from '../engine/host';
import { safeArray } from './safe-array';

/** Methods of Office by their dispatch number. */
const RICH_API = 93;
const COMMAND_COMPLETED = 94;
/** The event by which everything of the Rich API comes. */
const RICH_API_MESSAGE = 33;
const COMMAND_INVOKED = 39;
const DONE = 0;
const NOT_SUPPORTED = 5000;
/** Excel for Windows, among the hosts of Office. */
const EXCEL = 1;

type Answer = (answer: unknown) => void;
type Handler = (dispatch: number, payload: unknown) => void;

/** What Excel for Windows puts into the page as `window.external`. */
export interface WindowExternal {
  GetContext(): unknown;
  Execute(dispatch: number, params: unknown, answer: Answer): void;
  RegisterEvent(dispatch: number, target: string, handler: Handler, answer: Answer): void;
  UnregisterEvent(dispatch: number, target: string, answer: Answer): void;
}

/** The Windows seam: an `ExcelHost` as Excel's WebView bridge shows it to office.js. */
export class WindowsSeam {
  /** what was asked for and is not simulated; a test expects none */
  readonly unanswered: string[] = [];
  private readonly handlers = new Map<number, Handler>();
  private readonly commands = new Map<string, (status: number) => void>();
  private made = 0;

  constructor(private readonly host: ExcelHost) {
    host.onEvent((entries) => {
      this.handlers.get(RICH_API_MESSAGE)?.(RICH_API_MESSAGE, safeArray(entries.map((entry) => safeArray(entry))));
    });
  }

  get external(): WindowExternal {
    return {
      GetContext: () => this.context(),
      Execute: (dispatch, params, answer) => void this.execute(dispatch, params, answer),
      RegisterEvent: (dispatch, _target, handler, answer) => {
        this.handlers.set(dispatch, handler);
        answer(DONE);
      },
      UnregisterEvent: (dispatch, _target, answer) => {
        this.handlers.delete(dispatch);
        answer(DONE);
      },
    };
  }

  /** The user presses a button of the ribbon; resolves with the status given to `completed()`. */
  runCommand(name: string): Promise<number> {
    const handler = this.handlers.get(COMMAND_INVOKED);
    if (!handler) throw new Error('the add-in takes no commands');
    this.made += 1;
    const id = `command-${String(this.made)}`;
    const done = new Promise<number>((resolve) => this.commands.set(id, resolve));
    handler(COMMAND_INVOKED, safeArray([id, name, JSON.stringify({ source: { id: 'button' } })]));
    return done;
  }

  private async execute(dispatch: number, params: unknown, answer: Answer): Promise<void> {
    const given = arrayOf(params);
    if (dispatch === RICH_API) {
      const reply = await this.host.process(String(arrayOf(given[0])[4]));
      if ('officeError' in reply) answer(safeArray([reply.officeError]));
      else answer(safeArray([DONE, safeArray([200, safeArray([]), reply.json])]));
      return;
    }
    if (dispatch === COMMAND_COMPLETED) {
      this.commands.get(String(given[0]))?.(Number(given[1]));
      answer(safeArray([DONE]));
      return;
    }
    this.unanswered.push(`Execute ${String(dispatch)}`);
    answer(safeArray([NOT_SUPPORTED]));
  }

  /** Everything of the context is a method here. */
  private context(): Record<string, () => unknown> {
    const facts = this.host.facts();
    const fixed: Record<string, unknown> = {
      GetAppType: EXCEL,
      GetAppVersionMajor: 16,
      GetAppVersionMinor: 0,
      GetAppUILocale: facts.language,
      GetAppDataLocale: facts.language,
      GetDocUrl: `C:\\${facts.title}`,
      // 0 = may be written, on Windows
      GetAppCapabilities: facts.readOnly ? 1 : 0,
      GetActivationMode: 2,
      GetControlIntegrationLevel: 0,
      GetSolutionRef: 'solution',
      GetSolutionToken: '',
      GetCorrelationId: 'correlation',
      GetInstanceId: 'instance',
      GetTouchEnabled: false,
      GetCommerceAllowed: false,
      GetSupportedMatrix: JSON.stringify(facts.requirements),
      GetHostCustomMessage: '',
      GetHostFullVersion: '16.0.18000.20000',
      GetDialogRequirementMatrix: '{}',
      GetFeaturesForSolution: '{}',
      GetInitialDisplayMode: 0,
      GetOfficeThemeInfo: '{}',
    };
    const methods = Object.entries(fixed).map(([name, value]): [string, () => unknown] => [name, () => value]);
    return { ...Object.fromEntries(methods), GetSettings: () => this.settings() };
  }

  private settings(): unknown {
    return {
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of this.host.facts().settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        const failed = this.host.saveSettings(keys.map((key, i) => [key, values[i] ?? '']));
        if (failed !== 0) throw new Error(String(failed));
      },
    };
  }
}

function arrayOf(given: unknown): readonly unknown[] {
  if (Array.isArray(given)) return given;
  const { toArray } = (given ?? {}) as { toArray?: () => unknown[] };
  return toArray ? toArray.call(given) : [];
}
