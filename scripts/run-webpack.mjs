import webpack from 'webpack';

/** Builds by a configuration. @returns {Promise<import('webpack').Stats>} with what is wrong in the sources, if something is */
export async function runWebpack(configuration) {
  const compiler = webpack(configuration);
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, done) => (error ? reject(error) : resolve(done))),
  );
  await new Promise((resolve) => compiler.close(resolve));
  return stats;
}
