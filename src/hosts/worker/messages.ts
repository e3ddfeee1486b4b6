/** The rooms of the worker: what is done away from the thread that draws. A worker that was started serves any of them. */
export type Room = 'many' | 'table' | 'open' | 'analyse' | 'calls';

/** Whatever passes between a page and a worker; the body is the room's own. */
export interface RoomMessage {
  readonly room: Room;
  readonly body: unknown;
}

/** The side of a worker that rooms talk to. */
export interface RoomPort {
  send(body: unknown, transfer?: readonly ArrayBuffer[]): void;
}

/** A room: told what comes for it, in the order in which it comes. */
export type RoomKeeper = (body: unknown, port: RoomPort) => void;
