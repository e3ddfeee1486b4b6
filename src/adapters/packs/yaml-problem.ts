import type { YAMLError } from 'yaml';
import type { PackProblem, PackProblemCode } from './pack-problem';

const CODES: Partial<Record<YAMLError['code'], PackProblemCode>> = {
  BAD_INDENT: 'yaml-indent',
  BLOCK_IN_FLOW: 'yaml-indent',
  TAB_AS_INDENT: 'yaml-tab',
  MULTILINE_IMPLICIT_KEY: 'yaml-colon',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  MISSING_CHAR: 'yaml-unclosed',
  BAD_SCALAR_START: 'yaml-start',
  DUPLICATE_KEY: 'yaml-twice',
  ALIAS_PROPS: 'yaml-alias',
  BAD_ALIAS: 'yaml-alias',
};

/** Why a text is no YAML, as a code with facts; `detail` is what the YAML library says of it, in English. */
export function yamlProblem(error: YAMLError): Pick<PackProblem, 'code' | 'facts'> {
  return { code: CODES[error.code] ?? 'yaml', facts: { detail: error.message.split('\n')[0]! } };
}
