/** Words around a name that tell whether it is a place, and in what role. All in lower case. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Prepositions of place. "of", "by", "with", "against" say nothing about it. */
export const LOCATIVE =
  words(`in at near outside inside across throughout within around from to into toward towards through
  off onto along via beyond beside amid beneath above below between leaving left reached visited visiting entered fled`);

/** Of these, those after which even a common word ("Reading") is a place. */
export const FIRMLY_LOCATIVE = words('in near outside across throughout around from at into inside');

/** Directions that belong to the name when capitalised: "East London", "Northern Iraq". */
export const DIRECTIONS =
  words(`north south east west northern southern eastern western central northeast northwest southeast southwest
  northeastern northwestern southeastern southwestern greater upper lower downtown inner outer mainland`);

/** Nouns that make a name with the one before them that is itself a place: "Marion County", "Idlib Province". */
export const PLACE_NOUNS =
  words(`county counties province governorate region district state city town village municipality prefecture oblast
  territory airport river valley lake bay island islands peninsula desert mountains mountain heights hills beach coast port harbor harbour
  square street avenue road highway park forest strait canal border airfield base camp crossing bridge gate mall market plaza
  township borough parish republic bazaar marsh checkpoint`);

/** Buildings named for the place they stand in, a place of their own when one is in or at them. */
export const SITE_NOUNS =
  words(`university college school hospital church cathedral mosque temple synagogue museum stadium station prison jail theatre theater
  library palace cemetery courthouse gallery arena hotel centre center tower academy clinic zoo embassy consulate courthouse memorial`);

/** Nouns of divisions after a name that pick the division: "Idlib province", "Kyiv region". */
export const DIVISION_NOUNS = words('province governorate region oblast prefecture state territory emirate');

/** Offices of divisions, which pick the division of two namesakes: "New York Gov. ..." */
export const DIVISION_OFFICES = words('gov. governor attorney sen. senator legislature');

/** Nouns of second-order divisions: called after a town, but no town. */
export const COUNTY_NOUNS = words('county counties district parish township borough municipality');

/** Capitalised nouns after a place that leave it a place which someone belongs to: "Kentucky Gov. ...", "London Mayor ...". */
export const TITLE_NOUNS =
  words(`president prime minister premier chancellor king queen prince princess emperor sultan emir mayor governor gov. senator sen. rep.
  congressman foreign defense defence interior finance secretary general gen. ambassador attorney sheriff police chief judge speaker spokesman
  spokeswoman supreme leader state vice deputy democrat democrats republican republicans lawmaker official officials republican
  bishop archbishop cardinal ayatollah sheikh imam`);

/** Titles and forms of address before a name that make it a person's. */
export const PERSON_LEADS =
  words(`mr. mrs. ms. mr mrs ms dr. dr sir lady lord president prime minister senator sen. rep. gov. governor general gen. lt. col. colonel
  major maj. captain capt. sgt. sergeant officer detective judge justice king queen prince princess mayor sheriff coach father sister brother
  professor prof. miss saint st. reverend rev. pastor`);

/** Capitalised words that may stand before a place without being part of its name. */
export const OPENERS =
  words(`in at on from to near outside the a an and but as for with after before when while since by of under over during
  across meanwhile however elsewhere also both if that this these those he she it they we i you his her its their our my what where why
  how who there here then now not no yes or nor so until through because although though between among against within without into
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  today yesterday tomorrow last next is are was were will has have had`);

/** Capitalised nouns that make a name with "of" and a place: "Bank of Mexico", "University of California". */
export const ORGANISATION_HEADS =
  words(`bank university college institute school academy board council church bishop archbishop department ministry club
  association federation foundation society company corporation party front army movement union league institution museum library hospital
  conference court house assembly parliament congress order medal battle treaty friends daughters sons knights voice heart`);

/** Verbs after a country or capital that stands for its government. */
export const ACTS =
  words(`said says say has had have will would was is are were accused warned denied rejected called urged announced vowed agreed signed
  launched summoned condemned welcomed insists insisted wants plans claims claimed blames blamed refused threatened pledged imposed`);

/** Nouns of those who belong to the place before them: "Saskatoon police", "Texas lawmakers". */
export const INSTITUTIONS =
  words(`police officials official government authorities authority court courts army military forces troops soldiers residents resident
  lawmakers lawmaker officers officer prosecutors prosecutor media embassy ambassador president minister governor mayor parliament delegation
  diplomats diplomat leaders leader politicians senator republican republicans democrats democrat regime administration side team man woman
  native voters citizens nationals spokesman spokeswoman spokesperson firefighters businessman company firm people peoples inhabitants
  king queen prince emir sultan chancellor premier chief service services diocese bishop archbishop patriarch`);

/** Nouns before the name of a place of that kind: "the capital Seoul", "the city of Suwon". */
export const KINDS_OF_PLACE =
  words(`capital city cities town towns village villages province provinces region regions district districts port state states island
  islands suburb suburbs neighborhood neighbourhood area areas county peninsula territory enclave countries`);

export const TO_OR_FROM = words('to from toward towards');

/** Words of motion, by how they begin: what follows "to" or "from" is a place then, also when it is a country. */
export const MOTION =
  /^(travel|trip|visit|fly|flew|flight|flown|go$|goes|going|went|gone|head|return|arriv|depart|fled|flee|mov|deport|extradit|send|sent|import|export|ship|deploy|smuggl|cross|come|came|coming|back|bring|brought|taken|took|transfer|evacuat|withdr|escap|migrat|emigrat|sail|drove|drive|tour|road|route|border|north|south|east|west|miles|kilomet|km$|launch|fire|spread|suppl|deliver|airlift|expel)/;

/** Adjectives between a preposition of place and the name. */
export const QUALIFIERS =
  words(`north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern
  southeastern southwestern downtown nearby neighboring neighbouring rural mainland upstate suburban coastal modern present-day occupied`);

/** Kinds of place that begin a longer name with "of": "Gulf of Finland", "Islamic Republic of …". */
export const KIND_HEADS = words('gulf bay sea strait republic union kingdom emirate state');

/** Those who are where they belong: "the residents of Mosul". */
export const INHABITANTS = words(
  'people peoples inhabitants residents resident native voters citizens man woman',
);

/** Prepositions before a party: "talks with Bern", "sanctions against Bern", "criticised by Bern". */
export const PARTY_PREPOSITIONS = words('with against by for');

/** Nouns before "of", "to" and "in" by which a place is someone: "at the bidding of Bern", "ambassador to Iran". */
export const REPRESENTED =
  words(`bidding behest request invitation orders ally allies enemy enemies policy policies leadership ambassador ambassadors envoy envoys
  embassy consul governor mayor instigation insistence support backing`);

/** Verbs whose object is a place: "borders Kyrgyzstan", "toured Ireland", "entering Brazil". */
export const TRAVERSING =
  /^(border|neighbo|visit|enter|leav|left|reach|cross|tour|flee|fled|hit|batter|flood|striking|rav|roam|quit|inhabit)/;

/** What a country sends without moving, by how the words begin: "demands from Iran" tells of a party, "rice from Iran" of a place. */
export const SENT_WORDS =
  /^(demand|pressur|threat|support|request|messag|letter|condemn|respons|reaction|critic|permission|approv|assur|guarant|concess|independen|offer|call|protest|complain|warning|secur|learn|hear|heard)/;

/** Verbs whose subject is a place where it lies: "Bern lies", "Bern hosted the talks". */
export const STATES_OF_PLACE =
  words(`lies lie lay lying stands stood hosts hosted hosting fell falls fallen borders bordered became becomes grew flooded burned burnt
  shook sees saw sits sat`);

/** Verbs of war whose object is a place, by how they begin: "shelled Tandai", "recaptured Tandai". */
export const SEIZING =
  /^(shelled|shelling|bombard|pounded|besieg|storm(ed|ing)$|overr[au]n|recaptur|retook|retak|liberat|occup(y|ied)|surround(ed|ing)$|evacuat)/;

/** People and offices that only a place has: "Tandai residents". */
export const LOCAL_PEOPLE = words('police residents authorities villagers mayor hospital airport locals');

/** Verbs whose object acts itself or is judged, by how they begin: "urged Bern to pay", "accused Bern of spying". */
export const ADDRESSING =
  /^(accus|urg|tell|told|ask|warn|criticis|criticiz|blam|condemn|denounc|thank|prais|invit|call|order|requir|forc|press|oblig|persuad|convinc|allow|permit|help|assist|support|back|arm|fund|suppl|promis|offer|gave|give|given|sue|sanction|punish|threat|inform|notif|assur|remind|advis|demand|expect|want|consider|see|oppos|fight|fought|challeng|commend|congratul|suspect|anger|infuriat|alarm|represent|join|beg|implor|pay|paid|owe|sent|target|provok)/;

/** Capitalised words after "in" and "at" that are no place, though the gazetteer does not have them. */
export const NO_UNKNOWN_PLACE =
  words(`parliament congress senate house court supreme government cabinet council commission committee ministry department god lord jesus allah
  christ islam bible quran article chapter section phase part round group room building gate terminal level page table figure volume
  christmas easter ramadan english french arabic spanish german russian chinese hebrew latin internet web facebook twitter google youtube
  instagram telegram whatsapp microsoft apple amazon nato un eu us olympic olympics cup league championship championships games open exercise operation
  i mr mrs ms dr brexit covid series season game act bill law treaty agreement accord deal constitution earth mars moon heaven
  vogue forbes time newsweek guardian times post journal news`);

/** "the outskirts of Mosul", "the north-east of the country", "the streets of Bern" */
export const PARTS_OF_PLACE =
  /^(north|south|east|west|outskirts|city|town|village|capital|province|region|streets|outside|suburb|port)/;
