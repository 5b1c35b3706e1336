/** What people and bodies of each sector do: the first deed of a verb whose object fits tells. */

/**
 * Verbs with the objects that make the deed; none: whatever the object. "@SECTOR" is an object of that sector, "@capital" a capital,
 * "@home" wherever one lives but in exile, "@seat" a place that one sits for, "@any" whatever is no business.
 */
export interface Deed {
  sector: string;
  objects: ReadonlySet<string> | null;
}

type Deeds = ReadonlyMap<string, readonly Deed[]>;

export const OF_PERSONS: Deeds = tableOf([
  ['CRM', 'move ship run sell', 'drug cocaine heroin fentanyl methamphetamine cannabis ivory opium'],
  ['EDU', 'teach', ''],
  ['EDU', 'lecture', ''],
  ['EDU', 'have', 'pupil'],
  [
    'EDU',
    'read study',
    `law medicine physics chemistry biology history philosophy theology engineering economics literature nursing pharmacy dentistry
    mathematics architecture agronomy geology sociology linguistics journalism`,
  ],
  ['MED', 'coordinate oversee lead run supervise', 'vaccination immunisation immunization inoculation'],
  ['JUD', 'prosecute', ''],
  ['JUD', 'defend represent', 'accused defendant suspect plaintiff victim client family detainee'],
  ['JUD', 'sentence acquit', ''],
  ['MED', 'vaccinate diagnose', ''],
  ['MED', 'treat nurse', 'patient wounded child casualty'],
  ['MED', 'perform', 'surgery operation autopsy caesarean transplant'],
  ['REL', 'preach baptise baptize officiate', ''],
  ['REL', 'celebrate say lead', 'mass prayer'],
  ['AGR', 'fish farm plough shear', ''],
  ['AGR', 'farm till work own have', 'hectare acre'],
  [
    'AGR',
    'grow harvest plant',
    `coffee tea cocoa maize corn wheat rice cotton tobacco coca grape vegetable potato fruit crop tomato onion cane sugarcane banana
    cassava sorghum millet soy soya soybean barley oat olive mango pepper vanilla clove flower rose tulip cashew peanut groundnut bean
    lentil chickpea sunflower apple avocado citrus orange lemon garlic khat hemp coconut rubber quinoa cabbage carrot melon watermelon
    pineapple pomegranate fig date nut almond walnut sugar beet yam plantain saffron poppy`,
  ],
  [
    'AGR',
    'keep raise breed herd milk',
    'goat cattle sheep cow camel pig reindeer llama yak hen chicken bee horse buffalo',
  ],
  ['AGR', 'grow', '@any'],
  [
    'AGR',
    'keep raise breed herd milk graze lose',
    'ewe ram lamb calf heifer bull ox donkey mule alpaca turkey duck goose hive beehive flock herd oxen livestock',
  ],
  [
    'AGR',
    'catch net land trap',
    'fish tuna kingfish sardine shrimp prawn crab lobster octopus squid eel cod herring mackerel salmon anchovy catch',
  ],
  [
    'BUS',
    'smoke dry salt cure roast boil distil press grind mill bake',
    'fish sardine meat coffee bean nut leaf oil soap flour bread sugar',
  ],
  [
    'BUS',
    'rent let',
    'room house flat boat car motorbike motorcycle stall bike minibus taxi tricycle rickshaw apartment cottage',
  ],
  [
    'LAB',
    'shell peel gut fillet pack sort roll',
    'nut cashew shrimp prawn fish fruit banana flower cigar leaf bean',
  ],
  ['LAB', 'drive operate', 'excavator bulldozer digger loader dumper crane'],
  ['BUS', 'sell trade import export', ''],
  [
    'BUS',
    'buy stock',
    `bean cocoa coffee tea cotton grain maize rice wheat fish gold scrap copper ivory hide wool milk cattle livestock fruit shea vanilla
    sesame rubber timber`,
  ],
  ['BUS', 'follow track', 'sector industry market stock company'],
  [
    'LAB',
    'shovel dig mine haul unload load',
    'coal ore stone sand rock gold copper cargo ship crate freight',
  ],
  ['LAB', 'drive', 'bus lorry truck taxi train tram van minibus tractor crane forklift cab'],
  ['LAB', 'sweep clean weld lay pave', 'street office floor brick ship pipe road toilet room'],
  [
    'LAB',
    'cut pick pluck',
    'cane tea grape fruit cotton flower strawberry coffee apple orange olive tomato berry',
  ],
  ['COP', 'patrol', ''],
  ['JRN', 'host present anchor', 'show programme program podcast bulletin newscast'],
  ['LAB', 'sew stitch', 'shirt garment trouser shoe uniform dress'],
  ['LAB', 'operate', 'crane machine forklift loom press furnace'],
  ['JRN', 'write', 'column blog'],
  ['JRN', 'draw', 'cartoon caricature'],
  ['JRN', 'run', 'channel blog website newsletter podcast'],
  ['JRN', 'edit', ''],
  ['JRN', 'read', 'news'],
  ['SOC', 'campaign lobby', ''],
  ['SOC', 'document', 'abuse violation killing torture disappearance'],
  ['SOC', 'run', 'shelter orphanage charity refuge hotline'],
  ['LEG', 'sit', 'parliament senate congress assembly district constituency'],
  ['LEG', 'sit', '@seat'],
  ['LEG', 'take win hold keep lose', 'seat'],
  ['LEG', 'cross', 'floor'],
  ['GOV', 'govern', ''],
  ['GOV', 'win', 'governorship mayoralty'],
  ['GOV', 'lead head', 'delegation negotiation mediation'],
  ['PTY', 'concede', 'race election defeat'],
  [
    'CVL',
    'lose',
    'son daughter husband wife brother sister father mother child baby parent family relative leg arm eye hand foot home house job',
  ],
  ['CVL', 'live', '@home'],
  [
    'CVL',
    'survive witness',
    'blast attack crash shooting bombing earthquake flood massacre raid strike explosion fire',
  ],
  ['CRM', 'steal rob smuggle burgle extort counterfeit launder', ''],
  ['REF', 'flee', ''],
  ['PTY', 'lose contest', 'election race primary runoff run-off nomination vote ballot mayoralty presidency'],
  [
    'PTY',
    'run stand',
    'president mayor governor parliament senate congress office council seat presidency senator mp',
  ],
]);

export const OF_BODIES: Deeds = tableOf([
  [
    'REB',
    'fight ambush attack battle raid',
    '@MIL @COP @GOV @capital army soldier troop garrison police convoy barracks government',
  ],
  ['REB', 'fight', 'independence secession'],
  ['REB', 'overrun seize capture besiege', '@MIL garrison barracks outpost'],
  ['REB', 'kill abduct shoot wound hang', '@MIL @COP soldier policeman'],
  ['REB', 'plant detonate', 'bomb mine explosive device charge'],
  ['REB', 'blow', 'villa pipeline pylon bridge railway train convoy bus tower statue station post'],
  [
    'REB',
    'burn torch raze loot',
    'market village church mosque school clinic hut house bus lorry truck post depot',
  ],
  ['REB', 'free release hold', 'hostage captive'],
  ['REB', 'behead ransom', ''],
  ['REB', 'lay surrender take', 'rifle arm weapon gun'],
  [
    'REB',
    'claim',
    'attack bombing ambush raid assault shelling explosion blast killing responsibility abduction kidnapping hijacking',
  ],
  ['REB', 'declare proclaim', 'independence secession'],
  ['GOV', 'fine regulate licence license gazette', ''],
  ['GOV', 'revoke suspend grant renew issue withdraw', 'licence license permit passport visa concession'],
  ['GOV', 'impose lift extend', 'curfew ban levy tariff'],
  ['GOV', 'disqualify', 'candidate party'],
  ['GOV', 'sack dismiss appoint', 'mayor governor prefect minister'],
  ['LAB', 'call stage suspend declare', 'strike stoppage walkout'],
  ['LAB', 'strike', ''],
  ['PTY', 'win lose take contest gain hold', 'seat vote election percent % mandate ballot by-election'],
  ['PTY', 'field nominate withdraw put', 'candidate'],
  ['PTY', 'lose regain', 'power'],
  ['PTY', 'enter', 'parliament'],
  [
    'CRM',
    'move smuggle ship sell traffic run',
    'drug cocaine heroin migrant fentanyl methamphetamine cannabis ivory opium',
  ],
  ['CRM', 'extort', ''],
  [
    'BUS',
    'pump drill mine refine extract export import',
    'oil gas copper gold coal ore barrel crude iron diamond uranium lithium bauxite phosphate',
  ],
  ['BUS', 'manufacture assemble brew bottle smelt insure lend', ''],
  ['BUS', 'cut shed axe slash', 'job workforce'],
  ['BUS', 'lay', 'worker staff employee'],
  ['BUS', 'cancel suspend halt resume', 'flight production output delivery shipment'],
  ['BUS', 'recall', 'car vehicle product'],
  ['BUS', 'post report', 'profit loss earnings revenue'],
  ['BUS', 'win lose', 'contract tender concession licence license order'],
  ['BUS', 'shut close reopen', 'plant mill factory mine store branch smelter furnace refinery'],
  [
    'BUS',
    'own operate lease',
    `plant mill factory mine store smelter refinery brand hotel ship vessel fleet warehouse shaft pit dam quarry well rig tower terminal
    pipeline mall tanker barge ferry casino shipyard brickyard kiln concession`,
  ],
  ['BUS', 'owe', 'wage salary'],
  ['BUS', 'have run own open', 'outlet branch store shop showroom dealership franchise'],
  ['BUS', 'default', ''],
  ['BUS', 'lay', 'cable pipe pipeline track line'],
  [
    'BUS',
    'operate run',
    'ferry bus train airline flight tram mine refinery hotel port terminal airport pipeline plant shop store supermarket dam',
  ],
  ['BUS', 'supply', 'gas oil power water electricity fuel coal steel part'],
  [
    'BUS',
    'make build sell produce',
    'car phone steel cement tyre chip ship aircraft plane tractor beer shoe ticket',
  ],
  ['BUS', 'employ hire sack', 'worker people miner staff driver helper carer cleaner guard'],
  ['BUS', 'bid', ''],
  ['BUS', 'acquire buy', '@BUS company firm stake rival bank mine'],
  ['JRN', 'print publish broadcast air', ''],
  [
    'LAB',
    'represent speak',
    'worker driver teacher nurse miner pilot doctor employee cleaner docker sailor crew staff porter guard cook maid helper paramedic midwife clerk @LAB',
  ],
  ['EDU', 'enrol enroll', ''],
  ['MED', 'treat admit', 'patient wounded'],
  ['REL', 'ordain excommunicate', ''],
  ['SOC', 'campaign lobby advocate', ''],
  ['SOC', 'oppose', '@any'],
  ['EDU', 'teach train', '@any'],
  ['MED', 'vaccinate inoculate immunise', ''],
  [
    'SOC',
    'help feed shelter house assist accommodate shield clothe',
    'refugee migrant homeless orphan widow victim survivor prisoner poor exile people child woman runaway addict pensioner @REF',
  ],
  [
    'SOC',
    'defend protect',
    `land forest river animal ground tenant consumer minority heritage site wetland wildlife bird turtle whale tree glacier reef
    environment water language`,
  ],
  ['SOC', 'collect gather', 'signature'],
  ['SOC', 'monitor', 'election violence abuse'],
  ['SOC', 'hold stage organise organize', 'vigil sit-in'],
  ['SOC', 'defend', 'prisoner right detainee journalist victim'],
  ['SOC', 'document record log', 'abuse violation killing torture arrest disappearance detention attack'],
]);

function tableOf(lines: readonly (readonly [string, string, string])[]): Deeds {
  const deeds = new Map<string, Deed[]>();
  for (const [sector, verbs, objects] of lines) {
    const deed = { sector, objects: objects === '' ? null : new Set(objects.split(/\s+/)) };
    for (const verb of verbs.split(' ')) deeds.set(verb, [...(deeds.get(verb) ?? []), deed]);
  }
  return deeds;
}
