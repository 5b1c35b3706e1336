/**
 * PLOVER (manual draft of 2021) as a table: event types with quad class, conflict-cooperation score, "recipient" where one is
 * required, and a summary; indented below each its modes with their scores ("-" where the manual prints none). The manual prints
 * +3 for ACCUSE; its modes make -3 the evident value.
 */
export const PLOVER_TABLE = `
AGREE       verbal cooperation      2.5  -          Agree to, offer, promise or otherwise show willingness to cooperate; future CONSULT, SUPPORT, COOPERATE or AID counts as AGREE.
CONSULT     verbal cooperation      2.5  -          Meet, visit, host, negotiate, talk by phone. A visitor is the actor and the host the recipient; otherwise all are actors.
  visit             4
  third-party       1
  multilateral      4
  phone             1.5
SUPPORT     verbal cooperation      5  -          Start or improve diplomatic, non-material cooperation; praise, endorse, recognise; sign or ratify an agreement.
CONCEDE     verbal cooperation      4.5  -          Verbal concessions: ease restrictions, pardon, apologise, announce (not carry out) a ceasefire or withdrawal, withdraw a demand.
COOPERATE   material cooperation    9.5   recipient  Mutual material exchange: trade, joint military exercises, extradition, sharing intelligence.
AID         material cooperation    10    recipient  Material help that mainly benefits the recipient: money, arms, relief, asylum, debt forgiveness, hostage rescue.
RETREAT     material cooperation    6.5  -          Concessions carried out: withdraw, release captives, disarm, observe a ceasefire, let others in, resign.
  withdraw          8
  release           6.5
  disarm            10
  ceasefire         7.5
  access            6.5
  resign            4.5
REQUEST     verbal conflict         0  -          Verbal requests, demands, orders.
  assist            0.5
  change            -1
  yield             -1
  meet              0
ACCUSE      verbal conflict         -3  -          Criticise, condemn, complain, accuse, sue, charge, investigate.
  disapprove        -2
  investigate       -3.5
  allege            -3.5
REJECT      verbal conflict         -2  -          Refuse, reject, veto, defy, decline; cancel a meeting; bar entry.
  assist            -1.5
  change            -2
  yield             -2
  meet              -2
THREATEN    verbal conflict         -3.5  -          Threaten, warn of consequences, give an ultimatum.
  restrict          -3
  arrest            -3.5
  relations         -3.5
  expel             -3.5
  territory         -4
  violence          -3.5
PROTEST     material conflict       -5  -          Demonstrations and other collective action.
  demo              -5
  riot              -7
  strike            -5
  hunger            -4.5
  boycott           -4.5
  obstruct          -4.5
  vandalize         -
SANCTION    material conflict       -6    recipient  Reduce existing relations; expel diplomats; break ties; cut aid or trade; convict.
  convict           -6
  expel             -5.5
  withdraw          -6
  discontinue       -6
MOBILIZE    material conflict       -5.5  -          Military or police moves short of force; single-country exercises.
  troops            -6.5
  weapons           -6.5
  police            -5.5
  militia           -6
COERCE      material conflict       -7  -          Repression and coercion short of violence.
  seize             -7
  restrict          -7
  censor            -6.5
  curfew            -6.5
  martial-law       -7.5
  arrest            -7
  deport            -7
  withhold          -7
  misinformation    -6.5
  cyber             -7
ASSAULT     material conflict       -9  -          Deliberate acts that can cause substantial physical harm.
  abduct            -8.5
  beat              -7.5
  torture           -8.5
  sexual            -8.5
  targeted          -9.5
  destroy           -8.5
  primitive         -8
  firearms          -9
  explosives        -9
  suicide-attack    -9.5
  aerial            -9.5
  drone             -9.5
  heavy-weapons     -9.5
  crowd-control     -7.5
  unconventional    -10
`;

/** What an event is about, PLOVER's contexts. */
export const CONTEXTS = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
] as const;
