import { monthIndex } from '../../../core/model/period';
import { FIRST_MONTH, MONTHS, monthly, periodOf } from './calendar';
import type { Enterprise } from './enterprise';
import type { Random } from './random';

/** What an enterprise makes and sells, month by month, in whole filed units; one entry a slot of the calendar. */
export interface Production {
  /** 千元, one series a class of the profile */
  readonly classes: readonly Float64Array[];
  /** 01 = Σ classes, 千元 */
  readonly output: Float64Array;
  readonly newProducts: Float64Array;
  readonly sales: Float64Array;
  readonly exports: Float64Array;
  /** 10⁻² 万千瓦时 */
  readonly power: Float64Array;
  readonly valueAdded: Float64Array;
  /** 10^−decimals of the product's unit, one series a product of the profile */
  readonly products: readonly Float64Array[];
  /** finished goods at the end of the month, 千元, at sales value */
  readonly finishedGoods: Float64Array;
}

/** How much chance there is in a zone: standard deviations of logarithms. */
export interface Noise {
  /** of a month's output around trend and season */
  readonly month: number;
  /** of what is a part of output: classes, electricity, value added … */
  readonly share: number;
  /** of enterprises that work to orders: how many there are, and how much more their months vary */
  readonly lumpy: { readonly chance: number; readonly size: number };
}

export const STEADY_NOISE: Noise = { month: 0.025, share: 0.01, lumpy: { chance: 0, size: 0 } };

/** Part of the electricity that does not follow output. */
const FIXED_POWER = 0.12;
/** Months whose mean output the stock follows: a stock moves slowly. */
const STOCK_WINDOW = 4;
/** No month's stock changes by more than this share of its output, so that sell-through stays in 90–110 %. */
const STOCK_STEP = 0.09;

function mean(series: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = Math.max(0, from); i <= to; i++) sum += series[i]!;
  return sum / (to - Math.max(0, from) + 1);
}

/**
 * Level of output before scaling to the zone's totals: size, growth spread over the year, season and chance.
 * 0 before the first month in scope and after the last.
 */
export function outputLevel(random: Random, enterprise: Enterprise, noise: Noise = STEADY_NOISE): Float64Array {
  const { weight, growth } = enterprise.profile;
  const season = enterprise.cluster.season;
  const trend = 1 + Math.max(-0.3, Math.min(0.4, growth));
  const first = monthIndex(enterprise.firstMonth);
  const last = enterprise.lastMonth ? monthIndex(enterprise.lastMonth) : Infinity;
  // drawn apart, so that a zone without such enterprises is the same to the last digit
  const orders = random.child('orders');
  const isLumpy = noise.lumpy.chance > 0 && orders.next() < noise.lumpy.chance;
  return monthly((slot) => {
    const { year, month } = periodOf(slot);
    const chance = random.factor(noise.month) * (isLumpy ? orders.factor(noise.lumpy.size) : 1);
    const now = monthIndex(FIRST_MONTH) + slot;
    if (now < first || now > last) return 0;
    const yearLevel = year >= 2013 ? 1 : year === 2012 ? 1 / (1 + growth) : 1 / ((1 + growth) * trend);
    return weight * yearLevel * season[month - 1]! * trend ** (month / 12) * chance;
  });
}

/** Goods in stock follow mean output; sales are output less what went into stock. */
export function stockAndSales(output: Float64Array, stockMonths: number): { stock: Float64Array; sales: Float64Array } {
  const stock = new Float64Array(MONTHS);
  const sales = new Float64Array(MONTHS);
  let held = Math.round(stockMonths * output[0]!);
  for (let slot = 0; slot < MONTHS; slot++) {
    const made = output[slot]!;
    const wanted = stockMonths * mean(output, slot - STOCK_WINDOW + 1, slot) - held;
    const step = Math.round(Math.max(-STOCK_STEP * made, Math.min(STOCK_STEP * made, wanted)));
    held += step;
    stock[slot] = held;
    sales[slot] = made - step;
  }
  return { stock, sales };
}

/** Factors on an enterprise's habits, by which the zone comes to its own levels. */
export interface ProductionFactors {
  readonly stock: number;
  readonly valueAdded: number;
}

export const AS_DRAWN: ProductionFactors = { stock: 1, valueAdded: 1 };

/** @param output 千元 a month, already scaled, not yet rounded */
export function produce(
  random: Random,
  enterprise: Enterprise,
  output: Float64Array,
  factors: ProductionFactors = AS_DRAWN,
  noise: Noise = STEADY_NOISE,
): Production {
  const { profile } = enterprise;
  const classes = profile.classes.map(({ share }) => {
    const draw = random.child(share);
    return output.map((value) => Math.round(value * share * draw.factor(profile.classes.length > 1 ? noise.share : 0)));
  });
  const total = monthly((slot) => classes.reduce((sum, series) => sum + series[slot]!, 0));
  const { stock, sales } = stockAndSales(total, profile.stockMonths * factors.stock);
  const share = (of: Float64Array, part: number, label: string): Float64Array => {
    const draw = random.child(label);
    return of.map((value) => Math.round(value * part * draw.factor(noise.share)));
  };
  const usual = mean(total, 0, MONTHS - 1);
  const power = share(
    total.map((value) => (value === 0 ? 0 : (1 - FIXED_POWER) * value + FIXED_POWER * usual)),
    profile.powerIntensity * 10,
    'power',
  );
  const products = profile.products.map((made, i) => {
    const quantity = (made.share / made.kind.price) * 10 ** made.kind.decimals;
    return share(classes[made.classIndex]!, quantity, `product ${String(i)}`);
  });
  return {
    classes,
    output: total,
    newProducts: share(total, profile.newProductShare, 'new products'),
    sales,
    exports: share(sales, profile.exportShare, 'exports'),
    power,
    valueAdded: share(total, profile.valueAddedRate * factors.valueAdded, 'value added'),
    products,
    finishedGoods: stock,
  };
}
