/**
 * Countries under the names that event tables give them. A line has the ISO 3166-1 alpha-3 code (KOS for Kosovo, as in PLOVER), the
 * numeric code, the FIPS 10-4 code (GDELT's places), the Correlates of War number (POLECAT), the name, and after "|" other names.
 * "-" where there is none. FIPS codes as in GeoNames' list of countries, numbers as in the list of states of the Correlates of War.
 */
const TABLE = `
AFG 004 AF 700 Afghanistan | Islamic Emirate of Afghanistan; Islamic Republic of Afghanistan
AGO 024 AO 540 Angola | Republic of Angola
ALB 008 AL 339 Albania | Republic of Albania
AND 020 AN 232 Andorra | Principality of Andorra
ARE 784 AE 696 United Arab Emirates | U.A.E.; Emirates
ARG 032 AR 160 Argentina | Argentine Republic
ARM 051 AM 371 Armenia | Republic of Armenia
ATG 028 AC 58  Antigua and Barbuda | Antigua
AUS 036 AS 900 Australia | Commonwealth of Australia
AUT 040 AU 305 Austria | Republic of Austria
AZE 031 AJ 373 Azerbaijan | Republic of Azerbaijan
BDI 108 BY 516 Burundi | Republic of Burundi
BEL 056 BE 211 Belgium | Kingdom of Belgium
BEN 204 BN 434 Benin | Republic of Benin
BFA 854 UV 439 Burkina Faso | Burkina
BGD 050 BG 771 Bangladesh | People's Republic of Bangladesh
BGR 100 BU 355 Bulgaria | Republic of Bulgaria
BHR 048 BA 692 Bahrain | Kingdom of Bahrain
BHS 044 BF 31  Bahamas | The Bahamas; Commonwealth of the Bahamas
BIH 070 BK 346 Bosnia and Herzegovina | Bosnia; Bosnia-Herzegovina; Bosnia & Herzegovina; Republic of Bosnia and Herzegovina
BLR 112 BO 370 Belarus | Byelorussia; Republic of Belarus
BLZ 084 BH 80  Belize
BMU 060 BD -   Bermuda
BOL 068 BL 145 Bolivia | Bolivia, Plurinational State of; Plurinational State of Bolivia
BRA 076 BR 140 Brazil | Federative Republic of Brazil
BRB 052 BB 53  Barbados
BRN 096 BX 835 Brunei | Brunei Darussalam
BTN 064 BT 760 Bhutan | Kingdom of Bhutan
BWA 072 BC 571 Botswana | Republic of Botswana
CAF 140 CT 482 Central African Republic
CAN 124 CA 20  Canada
CHE 756 SZ 225 Switzerland | Swiss Confederation
CHL 152 CI 155 Chile | Republic of Chile
CHN 156 CH 710 China | People's Republic of China; mainland China
CIV 384 IV 437 Ivory Coast | Côte d'Ivoire; Cote d'Ivoire; Republic of Côte d'Ivoire
CMR 120 CM 471 Cameroon | Republic of Cameroon
COD 180 CG 490 Democratic Republic of the Congo | Democratic Republic of Congo; DR Congo; Congo; Congo-Kinshasa; Zaire; Congo, The Democratic Republic of the
COG 178 CF 484 Republic of the Congo | Congo-Brazzaville; Congo Republic; Congo
COL 170 CO 100 Colombia | Republic of Colombia
COM 174 CN 581 Comoros | Union of the Comoros
CPV 132 CV 402 Cape Verde | Cabo Verde; Republic of Cabo Verde
CRI 188 CS 94  Costa Rica | Republic of Costa Rica
CUB 192 CU 40  Cuba | Republic of Cuba
CUW 531 UC -   Curaçao | Curacao
CYP 196 CY 352 Cyprus | Republic of Cyprus
CZE 203 EZ 316 Czech Republic | Czechia
DEU 276 GM 255 Germany | Federal Republic of Germany; West Germany; East Germany
DJI 262 DJ 522 Djibouti | Republic of Djibouti
DMA 212 DO 54  Dominica | Commonwealth of Dominica
DNK 208 DA 390 Denmark | Kingdom of Denmark
DOM 214 DR 42  Dominican Republic
DZA 012 AG 615 Algeria | People's Democratic Republic of Algeria
ECU 218 EC 130 Ecuador | Republic of Ecuador
EGY 818 EG 651 Egypt | Arab Republic of Egypt
ERI 232 ER 531 Eritrea | the State of Eritrea
ESH 732 WI -   Western Sahara
ESP 724 SP 230 Spain | Kingdom of Spain
EST 233 EN 366 Estonia | Republic of Estonia
ETH 231 ET 530 Ethiopia | Federal Democratic Republic of Ethiopia
FIN 246 FI 375 Finland | Republic of Finland
FJI 242 FJ 950 Fiji | Republic of Fiji
FRA 250 FR 220 France | French Republic
FRO 234 FO -   Faroe Islands | Faroes
FSM 583 FM 987 Micronesia | Federated States of Micronesia; Micronesia, Federated States of
GAB 266 GB 481 Gabon | Gabonese Republic
GBR 826 UK 200 United Kingdom | U.K.; Britain; Great Britain; United Kingdom of Great Britain and Northern Ireland
GEO 268 GG 372 Georgia | Republic of Georgia
GHA 288 GH 452 Ghana | Republic of Ghana
GIB 292 GI -   Gibraltar
GIN 324 GV 438 Guinea | Guinea-Conakry; Republic of Guinea
GMB 270 GA 420 Gambia | The Gambia; Republic of the Gambia
GNB 624 PU 404 Guinea-Bissau | Republic of Guinea-Bissau
GNQ 226 EK 411 Equatorial Guinea | Republic of Equatorial Guinea
GRC 300 GR 350 Greece | Hellenic Republic
GRD 308 GJ 55  Grenada
GRL 304 GL -   Greenland
GTM 320 GT 90  Guatemala | Republic of Guatemala
GUM 316 GQ -   Guam
GUY 328 GY 110 Guyana | Republic of Guyana
HKG 344 HK -   Hong Kong | Hong Kong Special Administrative Region of China
HND 340 HO 91  Honduras | Republic of Honduras
HRV 191 HR 344 Croatia | Republic of Croatia
HTI 332 HA 41  Haiti | Republic of Haiti
HUN 348 HU 310 Hungary
IDN 360 ID 850 Indonesia | Republic of Indonesia
IND 356 IN 750 India | Republic of India
IRL 372 EI 205 Ireland | Republic of Ireland; Irish Republic
IRN 364 IR 630 Iran | Islamic Republic of Iran; Islamic Republic; Persia; Iran, Islamic Republic of
IRQ 368 IZ 645 Iraq | Republic of Iraq
ISL 352 IC 395 Iceland | Republic of Iceland
ISR 376 IS 666 Israel | State of Israel
ITA 380 IT 325 Italy | Italian Republic
JAM 388 JM 51  Jamaica
JOR 400 JO 663 Jordan | Hashemite Kingdom of Jordan
JPN 392 JA 740 Japan
KAZ 398 KZ 705 Kazakhstan | Republic of Kazakhstan
KEN 404 KE 501 Kenya | Republic of Kenya
KGZ 417 KG 703 Kyrgyzstan | Kirghizia; Kyrgyz Republic
KHM 116 CB 811 Cambodia | Kampuchea; Kingdom of Cambodia
KIR 296 KR 946 Kiribati | Republic of Kiribati
KNA 659 SC 60  Saint Kitts and Nevis | St. Kitts and Nevis
KOR 410 KS 732 South Korea | Republic of Korea; S. Korea; Korea; Korea, Republic of
KOS - KV 347 Kosovo
KWT 414 KU 690 Kuwait | State of Kuwait
LAO 418 LA 812 Laos | Lao People's Democratic Republic
LBN 422 LE 660 Lebanon | Lebanese Republic
LBR 430 LI 450 Liberia | Republic of Liberia
LBY 434 LY 620 Libya
LCA 662 ST 56  Saint Lucia | St. Lucia; St Lucia
LIE 438 LS 223 Liechtenstein | Principality of Liechtenstein
LKA 144 CE 780 Sri Lanka | Ceylon; Democratic Socialist Republic of Sri Lanka
LSO 426 LT 570 Lesotho | Kingdom of Lesotho
LTU 440 LH 368 Lithuania | Republic of Lithuania
LUX 442 LU 212 Luxembourg | Grand Duchy of Luxembourg
LVA 428 LG 367 Latvia | Republic of Latvia
MAC 446 MC -   Macau | Macao; Macao Special Administrative Region of China
MAR 504 MO 600 Morocco | Kingdom of Morocco
MCO 492 MN 221 Monaco | Principality of Monaco
MDA 498 MD 359 Moldova | Moldavia; Republic of Moldova; Moldova, Republic of
MDG 450 MA 580 Madagascar | Republic of Madagascar
MDV 462 MV 781 Maldives | The Maldives; Republic of Maldives
MEX 484 MX 70  Mexico | United Mexican States
MHL 584 RM 983 Marshall Islands | Republic of the Marshall Islands
MKD 807 MK 343 North Macedonia | Macedonia; Republic of North Macedonia
MLI 466 ML 432 Mali | Republic of Mali
MLT 470 MT 338 Malta | Republic of Malta
MMR 104 BM 775 Myanmar | Burma; Republic of Myanmar
MNE 499 MJ 341 Montenegro
MNG 496 MG 712 Mongolia
MOZ 508 MZ 541 Mozambique | Republic of Mozambique
MRT 478 MR 435 Mauritania | Islamic Republic of Mauritania
MUS 480 MP 590 Mauritius | Republic of Mauritius
MWI 454 MI 553 Malawi | Republic of Malawi
MYS 458 MY 820 Malaysia
NAM 516 WA 565 Namibia | Republic of Namibia
NCL 540 NC -   New Caledonia
NER 562 NG 436 Niger | Republic of the Niger
NGA 566 NI 475 Nigeria | Federal Republic of Nigeria
NIC 558 NU 93  Nicaragua | Republic of Nicaragua
NLD 528 NL 210 Netherlands | The Netherlands; Holland; Kingdom of the Netherlands
NOR 578 NO 385 Norway | Kingdom of Norway
NPL 524 NP 790 Nepal | Federal Democratic Republic of Nepal
NRU 520 NR 970 Nauru | Republic of Nauru
NZL 554 NZ 920 New Zealand | Aotearoa
OMN 512 MU 698 Oman | Sultanate of Oman
PAK 586 PK 770 Pakistan | Islamic Republic of Pakistan
PAN 591 PM 95  Panama | Republic of Panama
PER 604 PE 135 Peru | Republic of Peru
PHL 608 RP 840 Philippines | The Philippines; Republic of the Philippines
PLW 585 PS 986 Palau | Republic of Palau
PNG 598 PP 910 Papua New Guinea | Independent State of Papua New Guinea
POL 616 PL 290 Poland | Republic of Poland
PRI 630 RQ -   Puerto Rico
PRK 408 KN 731 North Korea | Democratic People's Republic of Korea; DPRK; N. Korea; Korea, Democratic People's Republic of
PRT 620 PO 235 Portugal | Portuguese Republic
PRY 600 PA 150 Paraguay | Republic of Paraguay
PSE 275 WE -   Palestine | Palestinian Territories; Palestinian territories; occupied Palestinian territory; State of Palestine; Palestine, State of; the State of Palestine
QAT 634 QA 694 Qatar | State of Qatar
ROU 642 RO 360 Romania
RUS 643 RS 365 Russia | Russian Federation; Soviet Union; USSR
RWA 646 RW 517 Rwanda | Rwandese Republic
SAU 682 SA 670 Saudi Arabia | Kingdom of Saudi Arabia
SDN 729 SU 625 Sudan | Republic of the Sudan
SEN 686 SG 433 Senegal | Republic of Senegal
SGP 702 SN 830 Singapore | Republic of Singapore
SLB 090 BP 940 Solomon Islands
SLE 694 SL 451 Sierra Leone | Republic of Sierra Leone
SLV 222 ES 92  El Salvador | Republic of El Salvador
SMR 674 SM 331 San Marino | Republic of San Marino
SOM 706 SO 520 Somalia | Federal Republic of Somalia
SRB 688 RI 345 Serbia | Republic of Serbia
SSD 728 OD 626 South Sudan | Republic of South Sudan
STP 678 TP 403 Sao Tome and Principe | São Tomé and Príncipe; Democratic Republic of Sao Tome and Principe
SUR 740 NS 115 Suriname | Surinam; Republic of Suriname
SVK 703 LO 317 Slovakia | Slovak Republic
SVN 705 SI 349 Slovenia | Republic of Slovenia
SWE 752 SW 380 Sweden | Kingdom of Sweden
SWZ 748 WZ 572 Eswatini | Swaziland; Kingdom of Eswatini
SYC 690 SE 591 Seychelles | Republic of Seychelles
SYR 760 SY 652 Syria | Syrian Arab Republic
TCD 148 CD 483 Chad | Republic of Chad
TGO 768 TO 461 Togo | Togolese Republic
THA 764 TH 800 Thailand | Kingdom of Thailand
TJK 762 TI 702 Tajikistan | Republic of Tajikistan
TKM 795 TX 701 Turkmenistan
TLS 626 TT 860 East Timor | Timor-Leste; Democratic Republic of Timor-Leste
TON 776 TN 955 Tonga | Kingdom of Tonga
TTO 780 TD 52  Trinidad and Tobago | Trinidad; Republic of Trinidad and Tobago
TUN 788 TS 616 Tunisia | Republic of Tunisia
TUR 792 TU 640 Turkey | Türkiye; Turkiye; Republic of Turkey; Republic of Türkiye
TUV 798 TV 947 Tuvalu
TWN 158 TW 713 Taiwan | Republic of China; Chinese Taipei; Taiwan, Province of China
TZA 834 TZ 510 Tanzania | Tanzania, United Republic of; United Republic of Tanzania
UGA 800 UG 500 Uganda | Republic of Uganda
UKR 804 UP 369 Ukraine
URY 858 UY 165 Uruguay | Oriental Republic of Uruguay; Eastern Republic of Uruguay
USA 840 US 2   United States | United States of America; U.S.; U.S.A.; America; the States
UZB 860 UZ 704 Uzbekistan | Republic of Uzbekistan
VAT 336 VT -   Vatican City | Vatican; Holy See; the Vatican; Holy See (Vatican City State)
VCT 670 VC 57  Saint Vincent and the Grenadines | St. Vincent and the Grenadines
VEN 862 VE 101 Venezuela | Bolivarian Republic of Venezuela; Venezuela, Bolivarian Republic of
VNM 704 VM 816 Vietnam | Viet Nam; Socialist Republic of Viet Nam
VUT 548 NH 935 Vanuatu | Republic of Vanuatu
WSM 882 WS 990 Samoa | Independent State of Samoa
YEM 887 YM 679 Yemen | Republic of Yemen
ZAF 710 SF 560 South Africa | Republic of South Africa
ZMB 894 ZA 551 Zambia | Republic of Zambia
ZWE 716 ZI 552 Zimbabwe | Rhodesia; Republic of Zimbabwe`;

export interface Country {
  /** ISO 3166-1 alpha-3; KOS for Kosovo. */
  code: string;
  numeric: string | null;
  fips: string | null;
  cow: string | null;
  name: string;
}

const COUNTRIES = new Map<string, Country>();
const BY_FIPS = new Map<string, string>();
const BY_NAME = new Map<string, string>();

/** Codes that some tables write for what is another country's or no country's any more, or in an older spelling. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  XKX: 'KOS',
  KSV: 'KOS',
  XKO: 'KOS',
  ROM: 'ROU',
  ZAR: 'COD',
  TMP: 'TLS',
};

/** Names that event tables write and ISO does not. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  burma: 'MMR',
  'ivory coast': 'CIV',
  'cape verde': 'CPV',
  swaziland: 'SWZ',
  macedonia: 'MKD',
  'czech republic': 'CZE',
  'democratic republic of congo': 'COD',
  'democratic republic of the congo': 'COD',
  'republic of the congo': 'COG',
  'occupied palestinian territory': 'PSE',
  'palestinian territory, occupied': 'PSE',
  'east timor': 'TLS',
  'holy see (vatican city)': 'VAT',
  uk: 'GBR',
  usa: 'USA',
};

for (const line of TABLE.trim().split('\n')) {
  const [known, others = ''] = line.split(' | ') as [string, string?];
  const [, code, numeric, fips, cow, name] = /^(\S+) (\S+) (\S+) (\S+) +(.+)$/.exec(known) as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const given = (value: string) => (value === '-' ? null : value);
  COUNTRIES.set(code, { code, numeric: given(numeric), fips: given(fips), cow: given(cow), name });
  if (fips !== '-') BY_FIPS.set(fips, code);
  for (const called of [name, ...others.split('; ')])
    if (called !== '') BY_NAME.set(called.toLowerCase(), code);
}
for (const [name, code] of Object.entries(OTHER_NAMES)) BY_NAME.set(name, code);

/** The country with this alpha-3 code, in whatever spelling; null for PLOVER's international codes and unknown ones. */
export function findCountry(code: string | null): Country | null {
  return code === null ? null : (COUNTRIES.get(OTHER_CODES[code] ?? code) ?? null);
}

/** Every country, in the order of the table. */
export function allCountries(): Iterable<Country> {
  return COUNTRIES.values();
}

/** The alpha-3 code for GDELT's two letters; null when there is none. */
export function countryOfFips(fips: string): string | null {
  return BY_FIPS.get(fips) ?? null;
}

/** The alpha-3 code of the country of this English name; null when it is not known. */
export function countryNamed(name: string): string | null {
  return BY_NAME.get(name.trim().toLowerCase()) ?? null;
}

/** "XKX", "KSV" → "KOS": one spelling for comparison. A code that is no country stays. */
export function oneCountryCode(code: string): string {
  return OTHER_CODES[code] ?? code;
}

/** What PLOVER writes in a country's place. */
const INTERNATIONAL: ReadonlySet<string> = new Set(['IGO', 'UNO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC']);

/** The code as Readings have it, for an alpha-3 code in whatever spelling or one of PLOVER's; null for anything else. */
export function knownCode(code: string | null): string | null {
  if (code === null) return null;
  const one = oneCountryCode(code.toUpperCase());
  return INTERNATIONAL.has(one) || findCountry(one) ? one : null;
}
