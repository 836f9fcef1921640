"""Cases of actors: what takes up one that was told before, and where two fit. Notation: agent_cases_names. All sentences are our own."""

REFERENCES = [
    ("Troops from Kenya and Uganda landed. The two countries will send more.",
     "Troops from Kenya forces KEN; Uganda state UGA; The two countries reference KEN+UGA"),
    ("Ecuador and Peru fought a short war in 1995. The two countries made peace in 1998.",
     "Ecuador state ECU; Peru state PER; The two countries reference ECU+PER"),
    ("India and Pakistan said both sides had pulled back.", "India state IND; Pakistan state PAK; both sides reference IND+PAK"),
    ("Iran, Iraq and Turkey met. The two countries signed.",
     "Iran state IRN; Iraq state IRQ; Turkey state TUR; The two countries reference -"),
    ("Iran, Iraq and Turkey met. The three countries signed.",
     "Iran state IRN; Iraq state IRQ; Turkey state TUR; The three countries reference IRN+IRQ+TUR"),
    ("Kenya signed. The two countries will meet again.", "Kenya state KEN; The two countries reference -"),
    ("Washington and Moscow agreed. The two capitals named envoys.",
     "Washington metonym USA; Moscow metonym RUS; The two capitals reference USA+RUS"),
    ("The Nigerian army fought Boko Haram. Both sides lost men.",
     "Nigerian army branch NGA; Boko Haram group BOKO-HARAM; Both sides reference NGA+BOKO-HARAM"),
    ("The Greek and Turkish foreign ministers met. The two ministers spoke for an hour.",
     "Greek demonym GRC; Turkish foreign ministers office TUR; The two ministers reference GRC+TUR"),
    ("The United Nations asked Sudan to talk. The two sides met.", "United Nations organisation UN; Sudan state SDN; The two sides reference -"),
    ("Sudan talked to Chad about the rebels. The two sides met.", "Sudan state SDN; Chad state TCD; The two sides reference -"),
    ("Denmark said it would send a frigate.", "Denmark state DNK; it reference DNK"),
    ("NATO said its soldiers had left the town.", "NATO organisation NATO; its soldiers reference NATO"),
    ("The US-led coalition bombed Raqqa. The coalition gave no toll.",
     "US-led coalition mission US-LED-COALITION; The coalition reference US-LED-COALITION"),
    ("NATO met in Brussels. The alliance will send 5,000 men.", "NATO organisation NATO; The alliance reference NATO"),
    ("Brazil kept 1,200 men in Haiti. They will go home in October.", "Brazil state BRA"),
    ("Vladimir Putin spoke on Monday. He announced the withdrawal.", "Vladimir Putin person RUS; He reference RUS"),
    ("It rained for a week.", "It reference -"),
    ("The Taliban said they had taken the town.", "Taliban group TALIBAN; they reference TALIBAN"),
    ("Germany closed its embassy. The government gave no reason.", "Germany state DEU; The government reference DEU"),
]

FOLDS = [
    ("The Élysée Palace gave no figure.", "Élysée Palace metonym FRA"),
    ("The Elysee Palace gave no figure.", "Elysee Palace metonym FRA"),
    ("Al Shabaab, al-Shabab and Shabaab are one.", "Al Shabaab group AL-SHABAAB; al-Shabab group AL-SHABAAB; Shabaab group AL-SHABAAB"),
    ("Hay'at Tahrir al-Sham took the city.", "Hay'at Tahrir al-Sham group HTS"),
    ("Hay’at Tahrir al-Sham took the city.", "Hay’at Tahrir al-Sham group HTS"),
    ("Kata'ib Hizballah fired rockets.", "Kata'ib Hizballah group KATAIB-HEZBOLLAH"),
    ("Jama'at Nusrat al-Islam wal-Muslimin struck Kati.", "Jama'at Nusrat al-Islam wal-Muslimin group JNIM"),
    ("The UÇK held the road.", "UÇK group KLA"),
    ("Sao Tome and Principe thanked Angola.", "Sao Tome and Principe state STP; Angola state AGO"),
    ("São Tomé and Príncipe thanked Angola.", "São Tomé and Príncipe state STP; Angola state AGO"),
    ("Timor-Leste thanked Fiji.", "Timor-Leste state TLS; Fiji state FJI"),
    ("The Cabo Verde coast guard thanked Portugal.", "Cabo Verde coast guard branch CPV; Portugal state PRT"),
]

IDLE = [
    ("France said it was clear that the talks would fail.", "France state FRA; it reference -"),
    ("France made it hard to leave.", "France state FRA; it reference -"),
    ("France said it was ready to leave.", "France state FRA; it reference FRA"),
    ("The army commended members of the public in Kenya.", "The army reference KEN"),
    ("The troops' morale in Kenya is high.", ""),
    ("Saudi Arabia said the kingdom would send troops.", "Saudi Arabia state SAU; the kingdom reference SAU"),
    ("UNIFIL said one man was hurt. The mission gave no name.", "UNIFIL mission UNIFIL; The mission reference UNIFIL"),
    ("Hezbollah lost two men. The group gave no names.", "Hezbollah group HEZBOLLAH; The group reference HEZBOLLAH"),
    ("France sent a frigate to Oman. The country has two others there.", "France state FRA; The country reference FRA"),
    ("The Taliban took the town. The militants held it for a day.", "Taliban group TALIBAN; The militants reference TALIBAN"),
    ("The Houthis fired on a tanker. The rebels gave no reason.", "Houthis group HOUTHIS; The rebels reference HOUTHIS"),
]

# What the resolution of references (roles, cast) does not tell yet.
MISS = [
    ("Fiji sent 200 men. The island nation has no air force.", "Fiji state FJI; The island nation reference FJI"),
    ("Ukraine and Russia signed. It was broken at once.", "Ukraine state UKR; Russia state RUS; It reference -"),
    ("Vladimir Putin met Joe Biden. He was calm.", "Vladimir Putin person RUS; Joe Biden person USA; He reference -"),
    ("Boko Haram struck Jos. Gen. Musa Bala said he was sad.", "Boko Haram group BOKO-HARAM; Musa Bala person -; he reference -"),
    ("France said the Rafale was grounded because it had cracks.", "France state FRA; it reference -"),
]
