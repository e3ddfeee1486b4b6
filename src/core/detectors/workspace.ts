/**
 * Room for what a detector works out on the way, used again from group to group: making thousands of small arrays costs
 * more than what is done in them. What was put into a slot is gone when the slot is asked for again.
 */
export class Workspace {
  private readonly floatSlots: Float64Array[] = [];
  private intSlot = new Int32Array(0);

  /** @returns `size` numbers, of any value */
  floats(slot: number, size: number): Float64Array {
    let room = this.floatSlots[slot];
    if (!room || room.length < size) {
      room = new Float64Array(2 * size);
      this.floatSlots[slot] = room;
    }
    return room.subarray(0, size);
  }

  /** @returns `size` whole numbers, of any value */
  ints(size: number): Int32Array {
    if (this.intSlot.length < size) this.intSlot = new Int32Array(2 * size);
    return this.intSlot.subarray(0, size);
  }
}
