/**
 * Irregular inflection, our own list: what cutting a regular ending would get wrong. Verbs: base, past, participle, each
 * with alternatives after a slash.
 */
export const VERBS = `
arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;become became become;befall befell befallen;
begin began begun;behold beheld beheld;bend bent bent;beset beset beset;bet bet bet;bid bid/bade bid/bidden;bind bound bound;
bite bit bitten;bleed bled bled;blow blew blown;break broke broken;breed bred bred;bring brought brought;
broadcast broadcast broadcast;build built built;burn burnt burnt;burst burst burst;buy bought bought;cast cast cast;
catch caught caught;choose chose chosen;cling clung clung;come came come;cost cost cost;creep crept crept;cut cut cut;
deal dealt dealt;dig dug dug;do did done;draw drew drawn;dream dreamt dreamt;drink drank drunk;drive drove driven;
dwell dwelt dwelt;eat ate eaten;fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;
flee fled fled;fling flung flung;fly flew flown;forbid forbade forbidden;forecast forecast forecast;foresee foresaw foreseen;
forget forgot forgotten;forgive forgave forgiven;forgo forwent forgone;forsake forsook forsaken;freeze froze frozen;
get got gotten/got;give gave given;go went gone;grind ground ground;grow grew grown;hang hung hung;have had had;hear heard heard;
hide hid hidden;hit hit hit;hold held held;hurt hurt hurt;keep kept kept;kneel knelt knelt;know knew known;lay laid laid;
lead led led;lean leant leant;leap leapt leapt;learn learnt learnt;leave left left;lend lent lent;let let let;lie lay lain;
light lit lit;lose lost lost;make made made;mean meant meant;meet met met;mislead misled misled;mistake mistook mistaken;
misunderstand misunderstood misunderstood;outdo outdid outdone;outgrow outgrew outgrown;overcome overcame overcome;
overhear overheard overheard;override overrode overridden;overrun overran overrun;oversee oversaw overseen;
overtake overtook overtaken;overthrow overthrew overthrown;partake partook partaken;pay paid paid;plead pled pled;
prove proved proven;put put put;quit quit quit;read read read;rebuild rebuilt rebuilt;rend rent rent;repay repaid repaid;
resell resold resold;retake retook retaken;rethink rethought rethought;rewrite rewrote rewritten;rid rid rid;ride rode ridden;
ring rang rung;rise rose risen;run ran run;saw sawed sawn;say said said;see saw seen;seek sought sought;sell sold sold;
send sent sent;set set set;sew sewed sewn;shake shook shaken;shed shed shed;shine shone shone;shoot shot shot;show showed shown;
shrink shrank shrunk;shut shut shut;sing sang sung;sink sank sunk;sit sat sat;slay slew slain;sleep slept slept;slide slid slid;
sling slung slung;slit slit slit;smell smelt smelt;sow sowed sown;speak spoke spoken;speed sped sped;spell spelt spelt;
spend spent spent;spill spilt spilt;spin spun spun;spit spat spat;split split split;spoil spoilt spoilt;spread spread spread;
spring sprang sprung;stand stood stood;steal stole stolen;stick stuck stuck;sting stung stung;stink stank stunk;
stride strode stridden;strike struck struck/stricken;string strung strung;strive strove striven;swear swore sworn;
sweep swept swept;swell swelled swollen;swim swam swum;swing swung swung;take took taken;teach taught taught;tear tore torn;
tell told told;think thought thought;throw threw thrown;thrust thrust thrust;tread trod trodden;undercut undercut undercut;
undergo underwent undergone;understand understood understood;undertake undertook undertaken;underwrite underwrote underwritten;
undo undid undone;uphold upheld upheld;upset upset upset;wake woke woken;wear wore worn;weave wove woven;weep wept wept;
win won won;wind wound wound;withdraw withdrew withdrawn;withhold withheld withheld;withstand withstood withstood;
wring wrung wrung;write wrote written;offset offset offset;outbid outbid outbid;input input input;oversleep overslept overslept;
intercut intercut intercut;recast recast recast;remake remade remade;redo redid redone;retell retold retold;reset reset reset;
unwind unwound unwound;panic panicked panicked;traffic trafficked trafficked;
mimic mimicked mimicked;picnic picnicked picnicked`;

/** Singular, plural. */
export const NOUNS = `
man men;woman women;child children;foot feet;tooth teeth;goose geese;mouse mice;louse lice;ox oxen;
knife knives;wife wives;life lives;leaf leaves;thief thieves;half halves;shelf shelves;self selves;loaf loaves;calf calves;
elf elves;sheaf sheaves;wolf wolves;hoof hooves;scarf scarves;wharf wharves;crisis crises;basis bases;thesis theses;
analysis analyses;hypothesis hypotheses;diagnosis diagnoses;oasis oases;axis axes;emphasis emphases;parenthesis parentheses;
synthesis syntheses;criterion criteria;phenomenon phenomena;medium media;datum data;bacterium bacteria;stratum strata;
referendum referenda;memorandum memoranda;curriculum curricula;spectrum spectra;forum fora;addendum addenda;erratum errata;
nucleus nuclei;stimulus stimuli;fungus fungi;cactus cacti;alumnus alumni;radius radii;syllabus syllabi;locus loci;
index indices;appendix appendices;matrix matrices;vertex vertices;formula formulae;larva larvae;alumna alumnae;vita vitae;
bureau bureaux;tableau tableaux;plateau plateaux;chateau chateaux;potato potatoes;tomato tomatoes;hero heroes;echo echoes;
veto vetoes;embargo embargoes;torpedo torpedoes;cargo cargoes;mosquito mosquitoes;volcano volcanoes;tornado tornadoes;
mango mangoes;domino dominoes;quiz quizzes;gas gases;passerby passersby;
sheep sheep;deer deer;fish fish;series series;species species;aircraft aircraft;spacecraft spacecraft;hovercraft hovercraft;
watercraft watercraft;offspring offspring;headquarters headquarters;means means;crossroads crossroads;gallows gallows;
barracks barracks;salmon salmon;trout trout;bison bison;swine swine;personnel personnel;police police;cattle cattle;
mujahid mujahideen;selfie selfies;die dice`;

/** Positive, comparative, superlative. */
export const ADJECTIVES = `
good better best;well better best;bad worse worst;ill worse worst;badly worse worst;far farther/further farthest/furthest;
little less least;many more most;much more most;old elder eldest`;

/** The rows of a list above: each cell with its alternatives. */
export function rowsOf(list: string): string[][][] {
  return list
    .split(';')
    .map(row => row.trim())
    .filter(row => row !== '')
    .map(row => row.split(/\s+/).map(cell => cell.split('/')));
}
