import type { Faults } from '../engine/faults';
import type { ExcelHostShape } from '../engine/host';
import type { ExcelVersion, HostOptions } from '../engine/host-options';
import type { AddinFrame } from './addin-frame';

/** What a test opens. */
export interface StudioOptions {
  /** an .xlsx in base64; null = one empty sheet */
  readonly book: string | null;
  readonly title: string;
  readonly version: ExcelVersion;
  readonly language: HostOptions['language'];
  readonly readOnly: boolean;
  readonly settings: readonly (readonly [key: string, json: string])[];
  readonly faults: Partial<Omit<Faults, 'meanwhile'>>;
  /** address of the add-in's page */
  readonly addin: string;
}

/** What the bare host page of the tests has as `window.studio`. */
export interface Studio {
  readonly host: ExcelHostShape;
  readonly frame: AddinFrame;
  /** Opens the workbook and the add-in beside it; another call closes the frame and starts anew. */
  open(options: StudioOptions): Promise<void>;
}
