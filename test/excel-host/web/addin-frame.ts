import { appContext } from './app-context';
import { executeMethod } from './execute-method';
import { Action, answerText, eventText, Outcome, parseRequest, type FrameRequest } from './frame-message';
import { frameName, type Conversation } from './frame-name';
import { HostAction, LEAVES_PANE } from './host-actions';
import type { SeamHost } from './seam-host';

/** Events by which commands of the ribbon and everything of the Rich API come. */
const COMMAND = 'appCommandInvoked';
const RICH_API = 'richApiMessage';

/** The rights Excel on the web gives the frame of an add-in. */
const SANDBOX =
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** What the frame tells the page around it. */
export interface FrameNews {
  /** the keyboard left the pane: it belongs to the sheet now */
  keyboardLeft?(): void;
  /** something was asked that this simulation has not */
  unanswered?(what: string): void;
}

let made = 0;

/**
 * The frame of an add-in inside a page that plays Excel on the web: answers what the unmodified office.js in it asks by
 * postMessage, and pushes events and commands. Everything about the workbook is asked of the engine.
 */
export class AddinFrame {
  readonly element: HTMLIFrameElement;
  /** what was asked for and is not simulated; a test expects none */
  readonly unanswered: string[] = [];
  private readonly talk: Conversation;
  private readonly origin: string;
  private readonly registered = new Set<string>();
  private readonly commands = new Map<string, (status: number) => void>();
  private readonly waiting = new Map<string, (() => void)[]>();
  private readonly stop: () => void;
  private asked = 0;

  /** @param address of the add-in's page: https, the hostname of this page */
  constructor(
    private readonly host: SeamHost,
    address: string,
    into: HTMLElement,
    private readonly news: FrameNews = {},
  ) {
    made += 1;
    this.talk = { conversation: `conversation-${String(made)}`, instance: `instance-${String(made)}` };
    this.origin = new URL(address).origin;
    const frame = document.createElement('iframe');
    frame.name = frameName(this.talk, location.origin, host.facts().language);
    frame.setAttribute('sandbox', SANDBOX);
    const listen = (event: MessageEvent): void => this.received(event);
    window.addEventListener('message', listen);
    const silence = host.onEvent((entries) => this.push(RICH_API, { ArrayData: entries }));
    this.stop = () => {
      window.removeEventListener('message', listen);
      silence();
    };
    frame.src = address;
    into.append(frame);
    this.element = frame;
  }

  /** Calls a function of the ribbon; answers when it said `completed()`. @param control id of the button */
  async runCommand(name: string, control: string): Promise<number> {
    await this.whenRegistered(COMMAND);
    this.asked += 1;
    const id = `command-${String(this.asked)}`;
    const done = new Promise<number>((resolve) => this.commands.set(id, resolve));
    this.push(COMMAND, [id, name, JSON.stringify({ source: { id: control } })]);
    return await done;
  }

  /** Resolves when the add-in has asked to be told of these events. */
  async whenRegistered(event: string): Promise<void> {
    if (this.registered.has(event)) return;
    await new Promise<void>((resolve) => {
      this.waiting.set(event, [...(this.waiting.get(event) ?? []), resolve]);
    });
  }

  close(): void {
    this.stop();
    this.element.remove();
  }

  private post(text: string): void {
    this.element.contentWindow?.postMessage(text, this.origin);
  }

  private push(event: string, data: unknown): void {
    if (!this.registered.has(event)) return;
    this.post(eventText(event, this.talk.conversation, location.origin, data));
  }

  private received(event: MessageEvent): void {
    if (event.source !== this.element.contentWindow || event.origin !== this.origin) return;
    const request = parseRequest(event.data, this.talk.conversation);
    if (!request) return;
    void this.answer(request).then(
      (data) => this.post(answerText(request, location.origin, data, Outcome.done)),
      (failure: unknown) => this.post(answerText(request, location.origin, String(failure), Outcome.failed)),
    );
  }

  private async answer(request: FrameRequest): Promise<unknown> {
    const { _actionType: action, _actionName: name, _data: data } = request;
    if (action === Action.register) return this.register(name);
    if (action === Action.unregister) {
      this.registered.delete(name);
      return { Error: 0 };
    }
    if (name === 'ContextActivationManager_getAppContextAsync') {
      return appContext(this.host.facts(), this.talk.instance);
    }
    if (name === 'ContextActivationManager_notifyHost') return this.told(data);
    if (name === 'executeMethod') {
      return await executeMethod(data, this.host, {
        commandCompleted: (id, status) => this.commands.get(id)?.(status),
        unanswered: (what) => this.missing(what),
      });
    }
    this.missing(name);
    throw new Error(`not simulated: ${name}`);
  }

  private register(event: string): { Error: number } {
    this.registered.add(event);
    for (const resolve of this.waiting.get(event) ?? []) resolve();
    this.waiting.delete(event);
    return { Error: 0 };
  }

  private told(data: unknown): null {
    const action = Array.isArray(data) ? Number(data[1]) : NaN;
    if (LEAVES_PANE.includes(action)) this.news.keyboardLeft?.();
    else if (!Object.values<number>(HostAction).includes(action)) this.missing(`notifyHost ${String(action)}`);
    return null;
  }

  private missing(what: string): void {
    this.unanswered.push(what);
    this.news.unanswered?.(what);
  }
}
