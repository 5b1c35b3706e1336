/**
 * CAMEO (Conflict and Mediation Event Observations) 1.1b3 as a table: code, Goldstein score as published with GDELT, the PLOVER
 * type and mode that the 2021 conversion table gives the code ("-" where it gives none: 01 and 02 have no PLOVER event), its
 * contexts, its label. Two-digit codes are the root classes. Modes of that table which the PLOVER manual does not have (return,
 * ease, ban, political, massacre, cleansing) are left out; its "assassinate" is the manual's "targeted".
 */
export const CAMEO_TABLE = `
01    0     -                       -                         Make public statement
010   0     -                       -                         Make statement
011   -0.1  -                       -                         Decline comment
012   -0.4  -                       -                         Make pessimistic comment
013   0.4   -                       -                         Make optimistic comment
014   0     -                       -                         Consider policy option
015   0     -                       -                         Acknowledge or claim responsibility
016   -2    -                       -                         Deny responsibility
017   0     -                       -                         Engage in symbolic act
018   3.4   -                       -                         Make empathetic comment
019   3.4   -                       -                         Express accord
02    3     -                       -                         Appeal
020   3     -                       -                         Appeal
021   3.4   -                       -                         Appeal for material cooperation
0211  3.4   -                       -                         Appeal for economic cooperation
0212  3.4   -                       -                         Appeal for military cooperation
0213  3.4   -                       -                         Appeal for judicial cooperation
0214  3.4   -                       -                         Appeal for intelligence cooperation
022   3.2   -                       -                         Appeal for diplomatic cooperation
023   3.4   -                       -                         Appeal for aid
0231  3.4   -                       -                         Appeal for economic aid
0232  3.4   -                       -                         Appeal for military aid
0233  3.4   -                       -                         Appeal for humanitarian aid
0234  3.4   -                       -                         Appeal for military protection or peacekeeping
024   -0.3  -                       -                         Appeal for political reform
0241  -0.3  -                       -                         Appeal for change in leadership
0242  -0.3  -                       -                         Appeal for policy change
0243  -0.3  -                       -                         Appeal for rights
0244  -0.3  -                       -                         Appeal for change in institutions, regime
025   -0.3  -                       -                         Appeal to yield
0251  -0.3  -                       -                         Appeal for easing of administrative sanctions
0252  -0.3  -                       -                         Appeal for easing of political dissent
0253  -0.3  -                       -                         Appeal for release of persons or property
0254  -0.3  -                       -                         Appeal for easing of economic sanctions, boycott or embargo
0255  -0.3  -                       -                         Appeal to allow international involvement (non-mediation)
0256  -0.3  -                       -                         Appeal for de-escalation of military engagement
026   4     -                       -                         Appeal to others to meet or negotiate
027   4     -                       -                         Appeal to others to settle dispute
028   4     -                       -                         Appeal to others to engage in or accept mediation
03    4     -                       -                         Express intent to cooperate
030   4     AGREE                   diplomatic                Express intent to cooperate
031   5.2   AGREE                   diplomatic                Agree to engage in material cooperation
0311  5.2   AGREE                   economic                  Express intent to cooperate economically
0312  5.2   AGREE                   military                  Express intent to cooperate militarily
0313  5.2   AGREE                   legal                     Express intent to cooperate on judicial matters
0314  5.2   AGREE                   intelligence              Express intent to cooperate on intelligence
032   4.5   AGREE                   diplomatic                Express intent to engage in diplomatic cooperation (such as policy support)
033   5.2   AGREE                   diplomatic                Express intent to provide material aid
0331  5.2   AGREE                   economic                  Express intent to provide economic aid
0332  5.2   AGREE                   military                  Express intent to provide military aid
0333  5.2   AGREE                   human_security            Express intent to provide humanitarian aid
0334  6     AGREE                   peacekeeping              Express intent to provide military protection or peacekeeping
034   7     AGREE                   political_institutions    Express intent to bring political reform
0341  7     AGREE                   political_institutions    Express intent to change leadership
0342  7     AGREE                   executive                 Express intent to change policy
0343  7     AGREE                   rights_freedoms           Express intent to provide rights
0344  7     AGREE                   political_institutions    Express intent to change institutions, regime
035   7     AGREE                   -                         Express intent to yield
0351  7     AGREE                   rights_freedoms           Express intent to ease administrative sanctions
0352  7     AGREE                   -                         Express intent to ease popular dissent
0353  7     AGREE                   rights_freedoms           Express intent to release persons or property
0354  7     AGREE                   economic                  Express intent to ease economic sanctions, boycott, embargo
0355  7     AGREE                   diplomatic                Express intent to allow international involvement (non-mediation)
0356  7     AGREE                   military                  Express intent to de-escalate military engagement
036   4     AGREE                   diplomatic                Express intent to meet or negotiate
037   5     AGREE                   diplomatic                Express intent to settle dispute
038   7     AGREE                   diplomatic                Express intent to accept mediation
039   5     AGREE                   diplomatic                Express intent to mediate
04    1     -                       -                         Consult
040   1     CONSULT                 -                         Consult
041   1     CONSULT/phone           -                         Discuss by telephone
042   1.9   CONSULT/visit           -                         Make a visit
043   2.8   CONSULT/visit           -                         Host a visit
044   2.5   CONSULT/third-party     -                         Meet at a 'third' location
045   5     CONSULT                 diplomatic                Engage in mediation
046   7     CONSULT                 diplomatic                Engage in negotiation
05    3.5   -                       -                         Engage in diplomatic cooperation
050   3.5   SUPPORT                 diplomatic                Engage in diplomatic cooperation
051   3.4   SUPPORT                 diplomatic                Praise or endorse
052   3.5   SUPPORT                 diplomatic                Defend verbally
053   3.8   SUPPORT                 diplomatic                Rally support on behalf of
054   6     SUPPORT                 diplomatic                Grant diplomatic recognition
055   7     SUPPORT                 diplomatic                Apologize
056   7     SUPPORT                 diplomatic                Forgive
057   8     SUPPORT                 diplomatic                Sign formal agreement
06    6     -                       -                         Engage in material cooperation
060   6     COOPERATE               -                         Engage in material cooperation
061   6.4   COOPERATE               economic                  Cooperate economically
062   7.4   COOPERATE               military                  Cooperate militarily
063   7.4   COOPERATE               legal                     Engage in judicial cooperation
064   7     COOPERATE               intelligence              Share intelligence or information
07    7     -                       -                         Provide aid
070   7     AID                     -                         Provide aid
071   7.4   AID                     economic                  Provide economic aid
072   8.3   AID                     military                  Provide military aid
073   7.4   AID                     human_security            Provide humanitarian aid
074   8.5   AID                     peacekeeping              Provide military protection or peacekeeping
075   7     AID                     asylum                    Grant asylum
08    5     -                       -                         Yield
080   5     CONCEDE                 -                         Yield
081   5     CONCEDE                 legal                     Ease administrative sanctions
0811  5     CONCEDE                 pro_democracy             Ease restrictions on political freedoms
0812  5     CONCEDE                 pro_democracy             Ease ban on political parties or politicians
0813  5     RETREAT                 legal                     Ease curfew
0814  5     RETREAT                 legal                     Ease state of emergency or martial law
082   5     CONCEDE                 pro_democracy             Ease political dissent
083   5     CONCEDE                 political_institutions    Accede to requests or demands for political reform
0831  5     CONCEDE                 political_institutions    Accede to demands for change in leadership
0832  5     CONCEDE                 executive                 Accede to demands for change in policy
0833  5     CONCEDE                 rights_freedoms           Accede to demands for rights
0834  5     CONCEDE                 political_institutions    Accede to demands for change in institutions, regime
084   7     RETREAT                 -                         Return, release
0841  7     RETREAT/release         legal                     Return, release person(s)
0842  7     RETREAT                 legal                     Return, release property
085   7     RETREAT                 economic                  Ease economic sanctions, boycott, embargo
086   9     RETREAT/access          diplomatic                Allow international involvement
0861  9     RETREAT/access          peacekeeping              Receive deployment of peacekeepers
0862  9     RETREAT/access          diplomatic                Receive inspectors
0863  9     RETREAT/access          human_security            Allow delivery of humanitarian aid
087   9     RETREAT/disarm          military                  De-escalate military engagement
0871  9     RETREAT/ceasefire       military                  Declare truce, ceasefire
0872  9     RETREAT/withdraw        military                  Ease military blockade
0873  9     RETREAT/disarm          military                  Demobilize armed forces
0874  10    RETREAT/disarm          military                  Retreat or surrender militarily
09    -2    -                       -                         Investigate
090   -2    ACCUSE/investigate      -                         Investigate
091   -2    ACCUSE/investigate      crime,corruption          Investigate crime, corruption
092   -2    ACCUSE/investigate      human_rights              Investigate human rights abuses
093   -2    ACCUSE/investigate      military                  Investigate military action
094   -2    ACCUSE/investigate      military,legal            Investigate war crimes
10    -5    -                       -                         Demand
100   -5    REQUEST                 -                         Demand
101   -5    REQUEST/assist          -                         Demand material cooperation
1011  -5    REQUEST/assist          economic                  Demand economic cooperation
1012  -5    REQUEST/assist          military                  Demand military cooperation
1013  -5    REQUEST/assist          legal                     Demand judicial cooperation
1014  -5    REQUEST/assist          intelligence              Demand intelligence cooperation
102   -5    REQUEST/assist          diplomatic                Demand diplomatic cooperation (such as policy support)
103   -5    REQUEST/assist          -                         Demand aid
1031  -5    REQUEST/assist          economic                  Demand economic aid
1032  -5    REQUEST/assist          military                  Demand military aid
1033  -5    REQUEST/assist          human_security            Demand humanitarian aid
1034  -5    REQUEST/assist          peacekeeping              Demand military protection or peacekeeping
104   -5    REQUEST/change          political_institutions    Demand political reform
1041  -5    REQUEST/change          executive                 Demand change in leadership
1042  -5    REQUEST/change          executive                 Demand policy change
1043  -5    REQUEST/change          rights_freedoms           Demand rights
1044  -5    REQUEST/change          political_institutions    Demand change in institutions, regime
105   -5    REQUEST/change          legal                     Demand that target yields
1051  -5    REQUEST/yield           legal                     Demand easing of administrative sanctions
1052  -5    REQUEST/yield           legal                     Demand easing of popular dissent
1053  -5    REQUEST/yield           legal                     Demand release of persons or property
1054  -5    REQUEST/yield           economic                  Demand easing of economic sanctions, boycott, or embargo
1055  -5    REQUEST/yield           diplomatic                Demand that target allows international involvement (non-mediation)
1056  -5    REQUEST/yield           military                  Demand de-escalation of military engagement
106   -5    REQUEST/meet            diplomatic                Demand meeting, negotiation
107   -5    REQUEST/meet            diplomatic                Demand settling of dispute
108   -5    REQUEST/meet            diplomatic                Demand mediation
11    -2    -                       -                         Disapprove
110   -2    ACCUSE/disapprove       -                         Disapprove
111   -2    ACCUSE/disapprove       -                         Criticize or denounce
112   -2    ACCUSE/disapprove       -                         Accuse
1121  -2    ACCUSE/allege           crime,corruption          Accuse of crime, corruption
1122  -2    ACCUSE/allege           human_rights              Accuse of human rights abuses
1123  -2    ACCUSE/allege           military                  Accuse of aggression
1124  -2    ACCUSE/allege           military,legal            Accuse of war crimes
1125  -2    ACCUSE/allege           legal                     Accuse of espionage, treason
113   -2    ACCUSE/disapprove       -                         Rally opposition against
114   -2    ACCUSE/allege           diplomatic                Complain officially
115   -2    ACCUSE/allege           legal                     Bring lawsuit against
116   -2    ACCUSE/disapprove       legal                     Find guilty or liable (legally)
12    -4    -                       -                         Reject
120   -4    REJECT                  -                         Reject
121   -4    REJECT/assist           -                         Reject material cooperation
1211  -4    REJECT/assist           economic                  Reject economic cooperation
1212  -4    REJECT/assist           military                  Reject military cooperation
1213  -4    REJECT/assist           legal                     Reject judicial cooperation
1214  -4    REJECT/assist           intelligence              Reject intelligence cooperation
122   -4    REJECT/assist           -                         Reject request or demand for material aid
1221  -4    REJECT/assist           economic                  Reject demand for economic aid
1222  -4    REJECT/assist           military                  Reject demand for military aid
1223  -4    REJECT/assist           human_security            Reject demand for humanitarian aid
1224  -4    REJECT/assist           peacekeeping              Reject demand for military protection or peacekeeping
123   -4    REJECT/change           political_institutions    Reject request or demand for political reform
1231  -4    REJECT/change           executive                 Reject demand for change in leadership
1232  -4    REJECT/change           executive                 Reject demand for policy change
1233  -4    REJECT/change           rights_freedoms           Reject demand for rights
1234  -4    REJECT/change           political_institutions    Reject demand for change in institutions, regime
124   -4    REJECT/change           -                         Decline to yield
1241  -4    REJECT/change           executive                 Decline to ease administrative sanctions
1242  -4    REJECT/change           -                         Decline to ease popular dissent
1243  -4    REJECT/yield            legal                     Decline to release persons or property
1244  -4    REJECT/yield            economic                  Decline to ease economic sanctions, boycott, or embargo
1245  -4    REJECT/yield            diplomatic                Decline to allow international involvement (non-mediation)
1246  -4    REJECT/yield            military                  Decline to de-escalate military engagement
125   -5    REJECT/meet             diplomatic                Reject proposal to meet, discuss, negotiate
126   -5    REJECT/meet             diplomatic                Reject mediation
127   -5    REJECT/meet             diplomatic                Reject plan, agreement to settle dispute
128   -5    REJECT/yield            legal                     Defy norms, law
129   -5    REJECT/yield            diplomatic                Veto
13    -6    -                       -                         Threaten
130   -4.4  THREATEN                -                         Threaten
131   -5.8  THREATEN                -                         Threaten non-force
1311  -5.8  THREATEN/relations      -                         Threaten to reduce or stop aid
1312  -5.8  THREATEN/restrict       economic                  Threaten to boycott, embargo, or sanction
1313  -5.8  THREATEN/relations      diplomatic                Threaten to reduce or break relations
132   -5.8  THREATEN                executive                 Threaten with administrative sanctions
1321  -5.8  THREATEN                human_rights              Threaten to impose restrictions on freedoms of speech and expression
1322  -5.8  THREATEN                pro_autocracy             Threaten to ban political parties or politicians
1323  -5.8  THREATEN/restrict       pro_autocracy             Threaten to impose curfew
1324  -5.8  THREATEN/restrict       pro_autocracy             Threaten to impose state of emergency or martial law
133   -5.8  THREATEN/relations      -                         Threaten with political dissent, protest
134   -5.8  THREATEN/relations      diplomatic                Threaten to halt negotiations
135   -5.8  THREATEN/relations      diplomatic                Threaten to halt mediation
136   -7    THREATEN/expel          diplomatic                Threaten to halt (expel or withdraw) international involvement (non-mediation)
137   -7    THREATEN/violence       pro_autocracy             Threaten with violent repression
138   -7    THREATEN/violence       military                  Threaten with military force
1381  -7    THREATEN/restrict       military                  Threaten blockade
1382  -7    THREATEN/territory      military                  Threaten occupation
1383  -7    THREATEN/violence       military                  Threaten unconventional violence
1384  -7    THREATEN/violence       military                  Threaten conventional attack
1385  -7    THREATEN/violence       cbrn                      Threaten attack with WMD
139   -7    THREATEN/relations      diplomatic                Give ultimatum
14    -6.5  -                       -                         Protest
140   -6.5  PROTEST                 -                         Engage in political dissent
141   -6.5  PROTEST/demo            -                         Demonstrate or rally
1411  -6.5  PROTEST/demo            executive                 Demonstrate for leadership change
1412  -6.5  PROTEST/demo            executive                 Demonstrate for policy change
1413  -6.5  PROTEST/demo            rights_freedoms           Demonstrate for rights
1414  -6.5  PROTEST/demo            political_institutions    Demonstrate for change in institutions, regime
142   -6.5  PROTEST/hunger          -                         Conduct hunger strike
1421  -6.5  PROTEST/hunger          executive                 Conduct hunger strike for leadership change
1422  -6.5  PROTEST/hunger          executive                 Conduct hunger strike for policy change
1423  -6.5  PROTEST/hunger          rights_freedoms           Conduct hunger strike for rights
1424  -6.5  PROTEST/hunger          political_institutions    Conduct hunger strike for change in institutions, regime
143   -6.5  PROTEST/boycott         -                         Conduct strike or boycott
1431  -6.5  PROTEST/boycott         executive                 Conduct strike or boycott for change in leadership
1432  -6.5  PROTEST/boycott         executive                 Conduct strike or boycott for policy change
1433  -6.5  PROTEST/boycott         rights_freedoms           Conduct strike or boycott for rights
1434  -6.5  PROTEST/boycott         political_institutions    Conduct strike or boycott for change in institutions, regime
144   -7.5  PROTEST/obstruct        -                         Obstruct passage, block
1441  -7.5  PROTEST/obstruct        executive                 Obstruct passage to demand change in leadership
1442  -7.5  PROTEST/obstruct        executive                 Obstruct passage to demand policy change
1443  -7.5  PROTEST/obstruct        rights_freedoms           Obstruct passage to demand rights
1444  -7.5  PROTEST/obstruct        political_institutions    Obstruct passage to demand change in institutions, regime
145   -7.5  PROTEST/riot            -                         Protest violently, riot
1451  -7.5  PROTEST/riot            executive                 Engage in violent protest for change in leadership
1452  -7.5  PROTEST/riot            executive                 Engage in violent protest for policy change
1453  -7.5  PROTEST/riot            rights_freedoms           Engage in violent protest for rights
1454  -7.5  PROTEST/riot            political_institutions    Engage in violent protest for change in institutions, regime
15    -7.2  -                       -                         Exhibit force posture
150   -7.2  MOBILIZE                -                         Demonstrate military or police power
151   -7.2  MOBILIZE/police         -                         Increase police alert status
152   -7.2  MOBILIZE/troops         military                  Increase military alert status
153   -7.2  MOBILIZE/police         -                         Mobilize or increase police power
154   -7.2  MOBILIZE/troops         military                  Mobilize or increase armed forces
16    -4    -                       -                         Reduce relations
160   -4    SANCTION                -                         Reduce relations
161   -4    SANCTION/withdraw       diplomatic                Reduce or break diplomatic relations
162   -5.6  SANCTION/discontinue    human_security            Reduce or stop aid
1621  -5.6  SANCTION/discontinue    economic                  Reduce or stop economic assistance
1622  -5.6  SANCTION/discontinue    military                  Reduce or stop military assistance
1623  -5.6  SANCTION/discontinue    human_security            Reduce or stop humanitarian assistance
163   -8    COERCE/restrict         diplomatic                Impose embargo, boycott, or sanctions
164   -7    SANCTION/withdraw       diplomatic                Halt negotiations
165   -6.5  SANCTION/withdraw       diplomatic                Halt mediation
166   -7    SANCTION/expel          diplomatic                Expel or withdraw
1661  -7    SANCTION/expel          military                  Expel or withdraw peacekeepers
1662  -7    SANCTION/expel          diplomatic                Expel or withdraw inspectors, observers
1663  -7    SANCTION/expel          human_security            Expel or withdraw aid agencies
17    -7    -                       -                         Coerce
170   -7    COERCE                  -                         Coerce
171   -9.2  COERCE/seize            human_security            Seize or damage property
1711  -9.2  COERCE/seize            human_security            Confiscate property
1712  -9.2  ASSAULT/destroy         human_security            Destroy property
172   -5    COERCE/restrict         executive                 Impose administrative sanctions
1721  -5    COERCE/restrict         rights_freedoms           Impose restrictions on freedoms of speech and expression
1722  -5    COERCE                  pro_autocracy             Ban political parties or politicians
1723  -5    COERCE/curfew           pro_autocracy             Impose curfew
1724  -5    COERCE/martial-law      pro_autocracy             Impose state of emergency or martial law
173   -5    COERCE/arrest           legal                     Arrest, detain, or charge with legal action
174   -5    COERCE/deport           legal                     Expel or deport individuals
175   -9    ASSAULT                 military                  Use violent repression
18    -9    -                       -                         Assault
180   -9    ASSAULT                 -                         Use unconventional violence
181   -9    ASSAULT/abduct          -                         Abduct, hijack
182   -9.5  ASSAULT/beat            -                         Physically assault
1821  -9    ASSAULT/sexual          -                         Sexually assault
1822  -9    ASSAULT/torture         -                         Torture
1823  -10   ASSAULT                 -                         Kill by physical assault
183   -10   ASSAULT/suicide-attack  -                         Conduct suicide, car, or other non-military bombing
1831  -10   ASSAULT/suicide-attack  -                         Carry out suicide bombing
1832  -10   ASSAULT/explosives      -                         Carry out car bombing
1833  -10   ASSAULT/explosives      -                         Carry out roadside bombing
184   -8    ASSAULT/abduct          -                         Use as human shield
185   -8    ASSAULT/targeted        -                         Attempt to assassinate
186   -10   ASSAULT/targeted        -                         Assassinate
19    -10   -                       -                         Fight
190   -10   ASSAULT                 military                  Use conventional military force
191   -9.5  COERCE/restrict         military                  Impose blockade, restrict movement
192   -9.5  COERCE/seize            military                  Occupy territory
193   -10   ASSAULT/firearms        military                  Fight with small arms and light weapons
194   -10   ASSAULT/heavy-weapons   military                  Fight with artillery and tanks
195   -10   ASSAULT/heavy-weapons   military                  Employ aerial weapons
196   -9.5  ASSAULT                 legal,military            Violate ceasefire
20    -10   -                       -                         Use unconventional mass violence
200   -10   ASSAULT                 military                  Use unconventional mass violence
201   -9.5  ASSAULT                 religion_ethnicity        Engage in mass expulsion
202   -10   ASSAULT                 religion_ethnicity        Engage in mass killings
203   -10   ASSAULT                 religion_ethnicity        Engage in ethnic cleansing
204   -10   ASSAULT/unconventional  cbrn                      Use weapons of mass destruction
2041  -10   ASSAULT/unconventional  cbrn                      Use chemical, biological, or radiological weapons
2042  -10   ASSAULT/unconventional  cbrn                      Detonate nuclear weapons
`;
