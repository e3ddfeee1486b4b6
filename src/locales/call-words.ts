import type { Language } from './language';
import type { SameKeys } from './shape';

const zh = {
  verb: '先打给谁：按可疑程度和对各项合计的影响排出电话名单，附要问的话和要看的资料（供统计机构内部使用）',
  options: {
    threshold: '打完名单后每项合计最多留下的未核实份额（0.01 即 1%）',
    ledger: '台账文件：往期报表和名录由它而来',
  },
  title: '{period}电话名单（共收到 {filed} 家的报表）',
  line: '打完前 {calls} 家，各项合计留下的未核实份额不超过 {threshold}%。',
  none: '没有需要打电话的单位。',
  notRead: '{count} 个文件没有读成，不在名单里：{files}。原因见 shenbao check。',
  unrecognised: '{count} 个文件没有认出报表，不在名单里：{files}。',
  settled: '{count} 个疑问已说明并经统计人员认可，不再问。',
  unresolved: '{total} {span} {share}%',
  unresolvedHead: '打完后各项合计的未核实份额：',
  below: '线下还有 {count} 家有疑问，不打也不影响合计。',
  internal: '内部使用：预期值和同行情况不得告知企业；问话只陈述矛盾、请核对原始凭证。',
  call: '{order}. {name} {contact} {telephone}',
  must: '必须核实',
  effect: '影响 {total} {share}%',
  span: { ytd: '累计', month: '本月' },
  noTotal: '—',
  basis: '依据',
  ask: '问',
  evidence: '请对方备好',
  reasons: {
    finding: '{total}{span} {value} {unit}：审核关系 {rule} 不成立',
    'power-of-ten':
      '{total}{span} {value} {unit}：与以往所报相差约 10 的整数次方（上年同期 {lastYear}，上期 {before}）',
    sign: '{total}{span} {value} {unit}：以往所报均为正数（上年同期 {lastYear}，上期 {before}）',
    unlikely:
      '{total}{span} {value} {unit}：偏离自身走势和同行（上年同期 {lastYear}，上期 {before}，预期约 {expected}），用电、用工等没有同样变化',
    series: '{total}{span} {value} {unit}：偏离本单位历月走势（上年同期 {lastYear}，上期 {before}）',
  },
  patterns: {
    refiled: '{form}：{count} 行{column}与上年所报相同',
    'rows-shifted': '{form}：{column}第 {items} 行疑似错行填报',
  },
  questions: {
    'power-of-ten':
      '贵单位报送的{total}{span}为 {value} {unit}，请核对计量单位是否与报表要求一致，并对照原始凭证核对。',
    sign: '贵单位报送的{total}{span}为 {value} {unit}，请对照原始凭证核对正负号。',
    unlikely:
      '贵单位报送的{total}{span}为 {value} {unit}，上年同期所报为 {lastYear} {unit}，请介绍变动的原因，并对照原始凭证核对。',
    series:
      '贵单位报送的{total}{span}为 {value} {unit}，上期所报为 {before} {unit}，请介绍变动的原因，并对照原始凭证核对。',
    refiled: '贵单位本期报送的 {form} 有 {count} 行与上年所报完全相同，请核对是否误用了上年的报表。',
    'rows-shifted': '贵单位本期报送的 {form} 从 {first} 到 {last} 各行疑有错行，请逐行对照原始凭证核对。',
  },
  proofs: {
    output: '产成品入库单、产量台账、产值计算表',
    sales: '销售发票、销售台账、出口报关单',
    books: '会计报表、总账和明细账',
    energy: '供电部门的电费通知单',
    staff: '工资发放表、社保缴费表',
  },
  sheet: {
    name: '电话名单',
    order: '次序',
    code: '组织机构代码',
    enterprise: '单位',
    contact: '联系人',
    telephone: '电话',
    must: '必须核实',
    total: '影响最大的合计',
    share: '影响（%）',
    question: '问话',
    evidence: '要看的资料',
    basis: '内部依据（不得告知企业）',
    calledOn: '通话时间',
    spokeTo: '接话人',
    answer: '答复',
  },
  tooMany: '另有 {count} 行没有列出',
  saved: '已写出：{path}',
};

const en: SameKeys<typeof zh> = {
  verb: 'whom to phone first: returns by how likely they are wrong and what that does to each total, with what to ask (for the office)',
  options: {
    threshold: 'share of each total that may stay unresolved after the calls (0.01 is 1 %)',
    ledger: 'the ledger: earlier returns and the register come from it',
  },
  title: 'Call list for {period} ({filed} enterprises filed)',
  line: 'Calling the first {calls} leaves at most {threshold} % of each total unresolved.',
  none: 'Nobody has to be called.',
  notRead: '{count} files could not be read and are not ranked: {files}. shenbao check says why.',
  unrecognised: '{count} files hold no return that is known and are not ranked: {files}.',
  settled: '{count} doubts are explained and accepted, and asked no more.',
  unresolved: '{total} {span} {share} %',
  unresolvedHead: 'Unresolved share of each total after the calls: ',
  below: '{count} more below the line have doubts that move no total.',
  internal:
    'For the office: expected values and peers are not told to an enterprise; questions state the contradiction and ask for the source record.',
  call: '{order}. {name} {contact} {telephone}',
  must: 'must be settled',
  effect: 'effect on {total} {share} %',
  span: { ytd: 'year to date', month: 'month' },
  noTotal: '—',
  basis: 'basis',
  ask: 'ask',
  evidence: 'have ready',
  reasons: {
    finding: '{total} {span} {value} {unit}: relation {rule} fails',
    'power-of-ten':
      '{total} {span} {value} {unit}: about a whole power of ten off what was filed before (last year {lastYear}, last month {before})',
    sign: '{total} {span} {value} {unit}: everything filed before was positive (last year {lastYear}, last month {before})',
    unlikely:
      '{total} {span} {value} {unit}: off its own trend and its peers (last year {lastYear}, last month {before}, about {expected} expected), and neither electricity nor staff moved along',
    series:
      '{total} {span} {value} {unit}: a break in its own series of months (last year {lastYear}, last month {before})',
  },
  patterns: {
    refiled: '{form}: {count} rows of {column} equal last year’s filing',
    'rows-shifted': '{form}: {column} of rows {items} seems to be shifted',
  },
  questions: {
    'power-of-ten':
      'You filed {total} {span} as {value} {unit}. Please check that the unit of measure is that of the form, against the source records.',
    sign: 'You filed {total} {span} as {value} {unit}. Please check the sign against the source records.',
    unlikely:
      'You filed {total} {span} as {value} {unit}, and {lastYear} {unit} for the same period of last year. Please tell us why it changed, and check it against the source records.',
    series:
      'You filed {total} {span} as {value} {unit}, and {before} {unit} for the month before. Please tell us why it changed, and check it against the source records.',
    refiled:
      'Your {form} has {count} rows that equal last year’s filing. Please check that it is not last year’s form.',
    'rows-shifted':
      'The rows from {first} to {last} of your {form} seem to be shifted. Please check them row by row against the source records.',
  },
  proofs: {
    output: 'warehouse receipts, production ledger, calculation of output value',
    sales: 'sales invoices, sales ledger, customs declarations',
    books: 'accounts, general and detailed ledgers',
    energy: 'electricity bills',
    staff: 'payroll, social security payments',
  },
  sheet: {
    name: 'Call list',
    order: 'Order',
    code: 'Organisation code',
    enterprise: 'Enterprise',
    contact: 'Contact',
    telephone: 'Telephone',
    must: 'Must be settled',
    total: 'Total it matters most to',
    share: 'Effect (%)',
    question: 'Question',
    evidence: 'Records to look at',
    basis: 'Basis (for the office only)',
    calledOn: 'Called on',
    spokeTo: 'Spoke to',
    answer: 'Answer',
  },
  tooMany: '{count} more rows are not listed',
  saved: 'Written: {path}',
};

export type CallWords = SameKeys<typeof zh>;

/** Words of the call list, apart from the others, since few need them. */
export function callWords(language: Language): CallWords {
  return language === 'en' ? en : zh;
}
