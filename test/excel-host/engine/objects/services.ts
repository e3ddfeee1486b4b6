import { HostError } from '../host-error';
import type { Session } from '../session';
import { HostObject } from './host-object';
import { Workbook } from './workbook';

/** What `workbook` is in every request. */
export const rootObject = (session: Session): HostObject => new Workbook(session);

/** The first thing that office.js asks on the web: its answer has no content. */
class AddinService extends HostObject {
  readonly type = 'AddinInternalService';

  NotifyActionHandlerReady(): void {
    return;
  }
}

/** Where the client sends its telemetry: taken, and gone nowhere. */
class Telemetry extends HostObject {
  readonly type = 'TelemetryService';

  SendTelemetryEvent(): void {
    return;
  }
}

interface InvocationResult {
  readonly id: number;
  readonly value?: unknown;
  readonly failed?: boolean;
  readonly errorCode?: unknown;
}

/** Takes the results of custom functions. */
class CustomFunctions extends HostObject {
  readonly type = 'CustomFunctions';

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.session.functions.ready = true;
  }

  SetInvocationArrayResults(results: readonly (readonly unknown[])[]): void {
    for (const [id, succeeded, value, code] of results) {
      this.session.functions.finish(Number(id), succeeded === true, value, code);
    }
  }

  /** What the client uses where it does not find the form above. */
  SetInvocationResults(results: readonly InvocationResult[]): void {
    for (const { id, value, failed, errorCode } of results) {
      this.session.functions.finish(id, failed !== true, value, errorCode);
    }
  }
}

/** An object that the client makes by the name of its service. @throws HostError for one that is not simulated */
export function makeService(session: Session, name: string): HostObject {
  if (name === 'Microsoft.InternalService.AddinInternalService') return new AddinService(session);
  if (name === 'Microsoft.ExcelServices.CustomFunctions') return new CustomFunctions(session);
  if (name === 'Microsoft.Telemetry.TelemetryService') return new Telemetry(session);
  session.log.recordedOnly.add(name);
  throw new HostError('ApiNotFound', `The service ${name} is not simulated.`);
}
