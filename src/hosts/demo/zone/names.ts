import type { Random } from './random';

/** First parts of invented names: chosen for sound, not taken from any enterprise. */
const FIRST = [
  '澄',
  '岚',
  '汐',
  '霁',
  '榕',
  '珣',
  '屿',
  '澜',
  '峤',
  '禾',
  '翊',
  '沅',
  '泓',
  '璟',
  '栩',
  '霖',
  '瀚',
  '昀',
  '筠',
  '樾',
];
const SECOND = [
  '岭',
  '舟',
  '川',
  '和',
  '庭',
  '远',
  '源',
  '曜',
  '阳',
  '岸',
  '野',
  '城',
  '谷',
  '帆',
  '原',
  '堂',
  '润',
  '诚',
  '宁',
  '光',
];
const PLACES = ['海南', '海口', '琼'];
const SURNAMES = ['林', '陈', '王', '符', '吴', '黄', '李', '周', '郑', '梁', '邢', '云', '韩', '冯', '蔡', '许'];
const GIVEN = [
  '明远',
  '秋实',
  '小岚',
  '一舟',
  '思齐',
  '文博',
  '雅琴',
  '志航',
  '若水',
  '海生',
  '玉洁',
  '建新',
  '晓燕',
  '国梁',
  '素芬',
  '子墨',
];

/** A name no other enterprise of the zone has. `taken` is added to. */
export function enterpriseName(random: Random, trades: readonly string[], taken: Set<string>): string {
  for (;;) {
    const brand = random.pick(FIRST) + random.pick(SECOND);
    const name = `${random.pick(PLACES)}${brand}${random.pick(trades)}${random.next() < 0.1 ? '股份' : ''}有限公司`;
    if (taken.has(brand)) continue;
    taken.add(brand);
    return name;
  }
}

export function personName(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN);
}

/** 0898-6xxxxxxx with the exchange 000, which no subscriber has. */
export function telephone(random: Random): string {
  return `0898-6000${String(random.whole(0, 9999)).padStart(4, '0')}`;
}
