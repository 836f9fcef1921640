"""News of military posture: bases, camps, seas, straits, regions, mountains, relative places; invented texts, the notation is that of place_cases_local."""

BASES = [
    ("The Pentagon moved 40 aircraft from Al Udeid Air Base in Qatar to Incirlik, Turkey.", "Pentagon^=USA; [from] Al Udeid Air Base=QAT; Qatar=QAT; Incirlik=TUR; Turkey=TUR"),
    ("Rockets struck Bagram, Afghanistan, and Camp Bastion on the same night.", "Bagram=AFG; Afghanistan=AFG; Camp Bastion=AFG"),
    ("About 1,200 troops are at Camp Arifjan, Kuwait.", "Camp Arifjan=KWT; Kuwait=KWT"),
    ("Soldiers from Fort Bragg will relieve those at Camp Lemonnier in Djibouti.", "[from] Fort Bragg=USA; Camp Lemonnier=DJI; Djibouti=DJI"),
    ("Ramstein Air Base in Germany handles flights to Aviano, Italy.", "Ramstein Air Base=DEU; Germany=DEU; Aviano=ITA; Italy=ITA"),
    ("The tankers left Diego Garcia for Guam.", "Diego Garcia=IOT; Guam=GUM"),
    ("France keeps jets at an air base in Jordan and in Abu Dhabi.", "France=FRA; Jordan=JOR; Abu Dhabi=ARE"),
    ("U.S. Marines landed at Kandahar airfield in southern Afghanistan.", "U.S.=USA; Kandahar=AFG; Afghanistan=AFG"),
    ("Russia keeps ships at Tartus and jets at Hmeimim in Syria.", "Russia=RUS; Tartus=SYR; Hmeimim=SYR; Syria=SYR"),
    ("The garrison at al-Tanf, near the border of Iraq and Jordan, was attacked.", "al-Tanf=SYR; Iraq=IRQ; Jordan=JOR"),
    ("American soldiers at Camp Humphreys, south of Seoul, held a drill.", "American~=USA; Camp Humphreys=KOR; [south of] Seoul=KOR"),
    ("Okinawa's governor wants the Futenma base closed. Tokyo refuses.", "Okinawa=JPN; Futenma=JPN; Tokyo^=JPN"),
]  # fmt: skip

WATERS = [
    ("The carrier USS Abraham Lincoln left San Diego for the Persian Gulf.", "San Diego=US.CA; Persian Gulf=SEA:PERSIAN GULF"),
    ("Iran seized a tanker in the Strait of Hormuz and took it to Bandar Abbas.", "Iran=IRN; Strait of Hormuz=SEA:STRAIT OF HORMUZ; Bandar Abbas=IRN"),
    ("Chinese jets crossed the Taiwan Strait on Monday.", "Chinese~=CHN; Taiwan Strait=SEA:TAIWAN STRAIT"),
    ("HMS Kent sailed through the South China Sea to Yokosuka, Japan.", "South China Sea=SEA:SOUTH CHINA SEA; Yokosuka=JPN; Japan=JPN"),
    ("Houthi missiles hit a ship in the Red Sea off Hodeidah.", "Red Sea=SEA:RED SEA; [off] Hodeidah=YEM"),
    ("NATO ships patrol the Black Sea and the Mediterranean.", "Black Sea=SEA:BLACK SEA; Mediterranean=SEA:MEDITERRANEAN SEA"),
    ("Pirates struck in the Gulf of Aden, 200 km off Somalia.", "Gulf of Aden=SEA:GULF OF ADEN; [200 km off] Somalia=SOM"),
    ("A destroyer crossed the Baltic Sea from Gdynia to Tallinn.", "Baltic Sea=SEA:BALTIC SEA; [from] Gdynia=POL; Tallinn=EST"),
]  # fmt: skip

REGIONS = [
    ("Fighting spread across western Anbar province on Friday.", "Anbar=IRQ"),
    ("Iraq's Anbar province and Syria's Deir ez-Zor are linked by one road.", "Iraq=IRQ; Anbar=IRQ; Syria=SYR; Deir ez-Zor=SYR"),
    ("In the Iraqi city of Mosul, troops found a tunnel.", "Iraqi~=IRQ; Mosul=IRQ"),
    ("In the northern Syrian town of Manbij, American soldiers patrol.", "Syrian~=SYR; Manbij=SYR; American~=USA"),
    ("Turkish jets bombed the Qandil mountains in northern Iraq.", "Turkish~=TUR; Qandil mountains=IRQ; Iraq=IRQ"),
    ("Peshmerga of the Kurdistan Region hold Sinjar, Iraq.", "Kurdistan Region=IRQ; Sinjar=IRQ; Iraq=IRQ"),
    ("Troops left Helmand and Kandahar for Kabul.", "Helmand=AFG; Kandahar=AFG; Kabul=AFG"),
    ("Forces in Donetsk and Luhansk dug in. Ukraine sent two brigades to Kharkiv.", "Donetsk=UKR; Luhansk=UKR; Ukraine=UKR; Kharkiv=UKR"),
    ("Militants in North Waziristan fled to Afghanistan's Khost province.", "North Waziristan=PAK; Afghanistan=AFG; Khost=AFG"),
    ("Mali's Kidal and Gao regions are without French troops.", "Mali=MLI; Kidal=MLI; Gao=MLI; French~=FRA"),
    ("Idlib, in north-western Syria, is ringed by Turkish posts.", "Idlib=SYR; Syria=SYR; Turkish~=TUR"),
    ("Ethiopia moved tanks into Tigray. Mekelle was shelled.", "Ethiopia=ETH; Tigray=ETH; Mekelle=ETH"),
    ("The Golan Heights were quiet, Israel said.", "Golan Heights=SYR; Israel=ISR"),
    ("Armenia and Azerbaijan fought over Nagorno-Karabakh.", "Armenia=ARM; Azerbaijan=AZE; Nagorno-Karabakh=AZE"),
    ("Darfur needs 20,000 peacekeepers, Sudan was told in El Fasher.", "Darfur=SDN; Sudan=SDN; El Fasher=SDN"),
]  # fmt: skip

RELATIVE = [
    ("A patrol was hit 20 km south of Basra.", "[20 km south of] Basra=IRQ"),
    ("The camp lies about 100 km north-east of Gao, Mali.", "[about 100 km north-east of] Gao=MLI; Mali=MLI"),
    ("A convoy burned near Ramadi, west of Baghdad.", "[near] Ramadi=IRQ; [west of] Baghdad=IRQ"),
    ("They stopped 12 miles from Tikrit.", "[12 miles from] Tikrit=IRQ"),
    ("The plane fell 60 kilometers (37 miles) southeast of Kandahar.", "[60 kilometers (37 miles) southeast of] Kandahar=AFG"),
    ("A village to the north of Mosul was shelled.", "[to the north of] Mosul=IRQ"),
    ("The ship lay off the Libyan coast, north of Tripoli.", "Libyan~=LBY; [north of] Tripoli=LBY"),
    ("They dug in outside Kirkuk.", "[outside] Kirkuk=IRQ"),
    ("Shells fell on the road from Aleppo to Idlib.", "[from] Aleppo=SYR; Idlib=SYR"),
]  # fmt: skip

MIXED = [
    ("WASHINGTON (AP) -- The United States will send 500 troops to Poland. Warsaw welcomed the step.", "WASHINGTON=USA; United States=USA; Poland=POL; Warsaw^=POL"),
    ("Defense Secretary Chad Wolf flew to Erbil, Iraq.", "Erbil=IRQ; Iraq=IRQ"),
    ("The Iraqi army said its men were in Tal Afar and in Mosul's old town.", "Iraqi~=IRQ; Tal Afar=IRQ; Mosul=IRQ"),
    ("Britain's Royal Navy has a base in Bahrain.", "Britain=GBR; Bahrain=BHR"),
    ("Kenyan soldiers left Kismayo for Garissa. Somalia took over the port.", "Kenyan~=KEN; Kismayo=SOM; Garissa=KEN; Somalia=SOM"),
    ("Uganda has 6,000 men in Mogadishu and Baidoa.", "Uganda=UGA; Mogadishu=SOM; Baidoa=SOM"),
    ("The Philippine army fights in Marawi, on the island of Mindanao.", "Philippine~=PHL; Marawi=PHL; Mindanao=PHL"),
    ("Colombia's army lost eight men in Arauca, near Venezuela.", "Colombia=COL; Arauca=COL; [near] Venezuela=VEN"),
]  # fmt: skip

CASES = {"bases": BASES, "waters": WATERS, "regions": REGIONS, "relative": RELATIVE, "mixed": MIXED}
MISSES: dict[str, list[tuple[str, str]]] = {}
