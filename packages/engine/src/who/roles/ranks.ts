/** Ranks that armies, police forces, services and armed groups share: whose they are tells the sector. */
export const RANKS: ReadonlySet<string> = new Set(
  `general,colonel,major,captain,lieutenant,sergeant,corporal,commander,brigadier,inspector,commissioner,officer,private,admiral,
  superintendent,constable,marshal,chief,lieutenant colonel,lieutenant general,major general,brigadier general,second lieutenant,
  first lieutenant,staff sergeant,sergeant major,deputy commander,chief inspector`
    .split(',')
    .map(one => one.trim()),
);
