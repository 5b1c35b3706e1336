/** `readout eval`: the engine against documents coded by hand. */
export async function run(_args: string[]): Promise<number> {
  return 0;
}
