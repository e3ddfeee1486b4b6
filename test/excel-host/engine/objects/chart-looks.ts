import { invalidArgument } from '../host-error';
import { ChartPart, keeps } from './chart-part';

export class ChartFill extends ChartPart {
  readonly type = 'ChartFill';

  SetSolidColor(color: string): void {
    if (!/^#[0-9A-F]{6}$/i.test(color)) throw invalidArgument('ChartFill.setSolidColor');
    this.keep('Color', color.toUpperCase());
  }

  /** Nothing is painted. */
  Clear(): void {
    this.keep('Color', null);
  }
}

export class ChartLineFormat extends ChartPart {
  readonly type = 'ChartLineFormat';
}
keeps(ChartLineFormat, { Color: '#000000', Weight: 2.25, LineStyle: 'Automatic' });

export class ChartSeriesFormat extends ChartPart {
  readonly type = 'ChartSeriesFormat';

  get Fill(): ChartFill {
    return this.inner(ChartFill, 'Fill');
  }

  get Line(): ChartLineFormat {
    return this.inner(ChartLineFormat, 'Line');
  }
}

export class ChartDataLabels extends ChartPart {
  readonly type = 'ChartDataLabels';
}
keeps(ChartDataLabels, { NumberFormat: 'General', ShowValue: true, Position: 'Invalid', LinkNumberFormat: true });

export class ChartDataLabel extends ChartPart {
  readonly type = 'ChartDataLabel';
}
keeps(ChartDataLabel, { Formula: '', Text: '' });

export class ChartPoint extends ChartPart {
  readonly type = 'ChartPoint';

  get DataLabel(): ChartDataLabel {
    return this.inner(ChartDataLabel, 'DataLabel');
  }
}
keeps(ChartPoint, { HasDataLabel: false });

export class ChartPointsCollection extends ChartPart {
  readonly type = 'ChartPointsCollection';

  GetItemAt(index: number): ChartPoint {
    return this.inner(ChartPoint, String(index));
  }
}

export class ChartLegendEntry extends ChartPart {
  readonly type = 'ChartLegendEntry';
}
keeps(ChartLegendEntry, { Visible: true });

export class ChartLegendEntryCollection extends ChartPart {
  readonly type = 'ChartLegendEntryCollection';

  GetItemAt(index: number): ChartLegendEntry {
    return this.inner(ChartLegendEntry, String(index));
  }
}

export class ChartLegend extends ChartPart {
  readonly type = 'ChartLegend';

  get LegendEntries(): ChartLegendEntryCollection {
    return this.inner(ChartLegendEntryCollection, 'Entries');
  }
}
keeps(ChartLegend, { Visible: true, Position: 'Right', Overlay: false });

export class ChartAxisTitle extends ChartPart {
  readonly type = 'ChartAxisTitle';
}
keeps(ChartAxisTitle, { Text: '', Visible: false });

export class ChartGridlines extends ChartPart {
  readonly type = 'ChartGridlines';
}
keeps(ChartGridlines, { Visible: true });

export class ChartAxis extends ChartPart {
  readonly type = 'ChartAxis';

  get Title(): ChartAxisTitle {
    return this.inner(ChartAxisTitle, 'Title');
  }

  get MajorGridlines(): ChartGridlines {
    return this.inner(ChartGridlines, 'MajorGridlines');
  }
}
keeps(ChartAxis, {
  NumberFormat: 'General',
  Minimum: '',
  Maximum: '',
  ReversePlotOrder: false,
  ScaleType: 'Linear',
  TickLabelPosition: 'NextToAxis',
  Visible: true,
});

export class ChartAxes extends ChartPart {
  readonly type = 'ChartAxes';

  get ValueAxis(): ChartAxis {
    return this.inner(ChartAxis, 'Value');
  }

  get CategoryAxis(): ChartAxis {
    return this.inner(ChartAxis, 'Category');
  }

  GetItem(type: string, group = 'Primary'): ChartAxis {
    if (!['Value', 'Category'].includes(type)) throw invalidArgument('ChartAxes.getItem');
    return this.inner(ChartAxis, group === 'Primary' ? type : `${group} ${type}`);
  }
}
