import fc from 'fast-check';

/**
 * Properties draw the same values in every run, so that one commit has one verdict; `SHENBAO_SEED` draws others
 * (`random`, or the seed of a failure). Loaded by jest before each test file.
 */
const asked = process.env['SHENBAO_SEED'];
if (asked !== 'random')
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: asked === undefined ? 20131202 : Number(asked) });
