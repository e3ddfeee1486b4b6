// After the tests of pages: no server stays.
export default async function tearDown() {
  for (const server of globalThis.shenbaoServers ?? []) await server.close();
}
