/** Who talks to whom: made once for each frame. */
export interface Conversation {
  /** id of the conversation between the page and the frame */
  readonly conversation: string;
  /** id of this instance of the add-in */
  readonly instance: string;
}

/** Bits of the last part of the host information. */
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

/**
 * What Excel on the web puts in the name of the add-in's frame: host, platform, language and who to talk to.
 * It must be set before the frame is inserted; later changes of the name are ignored by browsers.
 * @param hostOrigin of the page that plays Excel: https, the hostname of the add-in
 * @param language tag such as `zh-CN`: office.js loads its words in it
 */
export function frameName({ conversation, instance }: Conversation, hostOrigin: string, language: string): string {
  const flags = SHARED_RUNTIME + CUSTOM_FUNCTIONS;
  return JSON.stringify({
    baseFrameName: `frame-${instance}`,
    // host$platform$version$language$correlation$isDialog$noLogging$flags
    hostInfo: `Excel$Web$16.00$${language}$corr$$$${String(flags)}`,
    xdmInfo: `${conversation}|${instance}|${hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
  });
}
