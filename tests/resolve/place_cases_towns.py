"""News of towns outside the United States: invented mini-articles after the manner of local papers; the notation is that of place_cases_local."""

BRITAIN = [
    ("Police in Cambridge are looking for a cyclist who was last seen in Ely, Cambridgeshire.", "Cambridge=GBR@52.2,0.12; Ely=GBR; Cambridgeshire=GBR"),
    ("Birmingham City Council will close three libraries. Solihull and Walsall keep theirs.", "Birmingham=GBR; Solihull=GBR; Walsall=GBR"),
    ("A fire crew from Lincoln helped Newark firefighters in Nottinghamshire.", "Lincoln=GBR; Newark=GBR; Nottinghamshire=GBR"),
    ("Boston, Lincolnshire, has the tallest parish tower in England.", "Boston=GBR@52.98,-0.02; Lincolnshire=GBR; England=GB.ENG"),
    ("The Manchester Evening News reported that a Bolton man was jailed. He lived in Bury.", "Bolton=GBR; Bury=GBR@53.6,-2.3"),
    ("A woman from Perth died on the road between Dundee and Aberdeen, Police Scotland said.", "Perth=GBR; Dundee=GBR; Aberdeen=GBR; Scotland=GB.SCT"),
    ("Cardiff, Swansea and Newport will share a metro. The Welsh government pays.", "Cardiff=GBR; Swansea=GBR; Newport=GBR@51.6,-3.0; Welsh~=GBR"),
    ("Farmers in Cornwall and Devon say the Plymouth abattoir must stay open.", "Cornwall=GBR; Devon=GBR; Plymouth=GBR"),
    ("York, Leeds and Hull were flooded. The river rose in Yorkshire all week.", "York=GBR; Leeds=GBR; Hull=GBR; Yorkshire=GBR"),
    ("Sunderland beat Arsenal, and the train from London to Newcastle was full.", "Sunderland=GBR; London=GBR; Newcastle=GBR"),
    ("Belfast, Derry and Newry get new buses, Northern Ireland's minister said.", "Belfast=GBR; Derry=GBR; Newry=GBR; Northern Ireland=GB.NIR"),
    ("Worcester and Gloucester were cut off as the Severn rose. England has seldom seen such rain.", "Worcester=GBR; Gloucester=GBR; England=GB.ENG"),
    ("A Glasgow court heard that the Paisley man sold stolen cars in Ayr.", "Glasgow=GBR; Paisley=GBR; Ayr=GBR"),
]  # fmt: skip

IRELAND = [
    ("Gardai in Cork arrested two men after a chase from Mallow.", "Cork=IRL; Mallow=IRL"),
    ("A Galway woman swam from Oranmore to Clifden. Ireland's west coast was calm.", "Galway=IRL; Oranmore=IRL; Clifden=IRL; Ireland=IRL"),
    ("Farmers from Tipperary, Clare and Limerick drove their tractors to Dublin.", "Tipperary=IRL; Clare=IRL; Limerick=IRL; Dublin=IRL"),
    ("Waterford and Wexford, Ireland, will get a ferry to Wales.", "Waterford=IRL; Wexford=IRL; Ireland=IRL; Wales=GB.WLS"),
    ("The bus between Athlone and Tullamore was late, Irish Rail said.", "Athlone=IRL; Tullamore=IRL; Irish~=IRL"),
]  # fmt: skip

CANADA = [
    ("London, Ontario, police found the boat in Woodstock.", "London=CAN@42.98,-81.25; Ontario=CAN; Woodstock=CAN"),
    ("KINGSTON, Ont. -- A Belleville man fell through the ice near Napanee.", "KINGSTON=CAN@44.2,-76.5; Ont.=CAN; Belleville=CAN; [near] Napanee=CAN"),
    ("Windsor, Hamilton and Sudbury lost their trains. Ontario says it has no money.", "Windsor=CAN; Hamilton=CAN; Sudbury=CAN; Ontario=CAN"),
    ("Vancouver and Victoria will join hands, British Columbia's premier said.", "Vancouver=CAN; Victoria=CAN@48.4,-123.4; British Columbia=CAN"),
    ("Sydney, Nova Scotia, was cut off.", "Sydney=CAN@46.1,-60.2; Nova Scotia=CAN"),
    ("Halifax fishermen and those of Yarmouth, N.S., sailed for Newfoundland.", "Halifax=CAN; Yarmouth=CAN; N.S.=CAN; Newfoundland=CAN"),
    ("Brandon, Manitoba, is two hours west of Winnipeg.", "Brandon=CAN; Manitoba=CAN; [west of] Winnipeg=CAN"),
    ("The Calgary Herald said oil firms leave Calgary for Houston. Alberta is worried.", "Calgary=CAN; Houston=US.TX; Alberta=CAN"),
    ("Quebec City and Montreal were hit by ice. The Canadian army came.", "Quebec City=CAN; Montreal=CAN; Canadian~=CAN"),
    ("Moncton, Fredericton and Saint John have one paper left between them.", "Moncton=CAN; Fredericton=CAN; Saint John=CAN@45.3,-66.06"),
    ("Peterborough and Cobourg, Ontario, waited for the snow plow.", "Peterborough=CAN; Cobourg=CAN; Ontario=CAN"),
]  # fmt: skip

AUSTRALIA = [
    ("Newcastle and Maitland residents were told to leave. New South Wales has never seen such fires.",
     "Newcastle=AUS; Maitland=AUS; New South Wales=AUS"),
    ("Bendigo, Ballarat and Geelong share Victoria's cheapest homes.", "Bendigo=AUS; Ballarat=AUS; Geelong=AUS; Victoria=AUS@-37,144.5"),
    ("Perth police searched a house in Fremantle. Western Australia has new gun laws.", "Perth=AUS; Fremantle=AUS; Western Australia=AUS"),
    ("A crocodile was shot near Darwin after it crossed the road from Palmerston in the Northern Territory.",
     "[near] Darwin=AUS; Palmerston=AUS; Northern Territory=AUS"),
    ("Townsville and Cairns wait for the storm. Queensland closed its ports.", "Townsville=AUS; Cairns=AUS@-16.9,145.7; Queensland=AUS"),
    ("Launceston, Tasmania, will build a stadium. Hobart has one.", "Launceston=AUS; Tasmania=AUS; Hobart=AUS"),
    ("Orange, Bathurst and Dubbo grow apples, and Sydney eats them.", "Orange=AUS; Bathurst=AUS; Dubbo=AUS; Sydney=AUS"),
    ("Wellington, Auckland and Hamilton schools stay shut, New Zealand's minister said.", "Wellington=NZL; Auckland=NZL; Hamilton=NZL; New Zealand=NZL"),
]  # fmt: skip

INDIA = [
    ("A bus fell into a gorge near Shimla in Himachal Pradesh, and 12 pilgrims from Punjab were killed.",
     "[near] Shimla=IND; Himachal Pradesh=IND; Punjab=IND"),
    ("Police in Ludhiana and Amritsar, Punjab, seized 40 kg of heroin.", "Ludhiana=IND; Amritsar=IND; Punjab=IND"),
    ("HYDERABAD: Telangana will build a bridge from Warangal to Karimnagar.", "HYDERABAD=IND; Telangana=IND; Warangal=IND; Karimnagar=IND"),
    ("Salem, Erode and Coimbatore got rain. Tamil Nadu farmers are glad.", "Salem=IND; Erode=IND; Coimbatore=IND; Tamil Nadu=IND"),
    ("The Times of India says a leopard strayed into Nashik. Maharashtra's foresters came from Pune.", "Nashik=IND; Maharashtra=IND; Pune=IND"),
    ("In Bihar's Gaya district, Indian police found the stolen idol. Patna will keep it.", "Bihar=IND; Gaya=IND@24.8,85.0; Indian~=IND; Patna=IND"),
    ("Aurangabad and Jalna farmers marched to Mumbai.", "Aurangabad=IND@19.9,75.3; Jalna=IND; Mumbai=IND"),
    ("Thiruvananthapuram, Kochi and Kozhikode hospitals are full, Kerala's health minister said.",
     "Thiruvananthapuram=IND; Kochi=IND; Kozhikode=IND; Kerala=IND"),
]  # fmt: skip

NIGERIA = [
    ("Gunmen attacked a village near Maiduguri, Borno State, and fled toward Bama.", "[near] Maiduguri=NGA; Borno State=NGA; Bama=NGA"),
    ("LAGOS -- Traders from Ibadan and Abeokuta blocked the road to Lagos.", "LAGOS=NGA; Ibadan=NGA; Abeokuta=NGA; Lagos=NGA"),
    ("The Kaduna State governor visited Zaria, where Nigeria's army has a depot.", "Kaduna State=NGA; Zaria=NGA; Nigeria=NGA"),
    ("Jos, Makurdi and Lafia are quiet, Nigerian police say.", "Jos=NGA; Makurdi=NGA; Lafia=NGA; Nigerian~=NGA"),
    ("Enugu and Onitsha markets were shut, and Warri's port stood idle. Nigeria lost millions.", "Enugu=NGA; Onitsha=NGA; Warri=NGA; Nigeria=NGA"),
    ("Benin City residents in Edo State fear floods. Nigeria's weather office warned them.", "Benin City=NGA; Edo State=NGA; Nigeria=NGA"),
]  # fmt: skip

PHILIPPINES = [
    ("Soldiers clashed with rebels in Cotabato City, Mindanao. Davao sent doctors.", "Cotabato City=PHL; Mindanao=PHL; Davao=PHL"),
    ("The ferry from Cebu to Tacloban sank off Leyte, Philippine coast guards said.", "Cebu=PHL; Tacloban=PHL; [off] Leyte=PHL; Philippine~=PHL"),
    ("Santiago, Isabela, was flooded. The Philippines sent rice from Manila.", "Santiago=PHL; Isabela=PHL; Philippines=PHL; Manila=PHL"),
    ("San Fernando, Angeles and Tarlac wait for the storm, Manila forecasters said.", "San Fernando=PHL; Angeles=PHL; Tarlac=PHL; Manila=PHL"),
    ("Naga and Legazpi are in the path of the typhoon. The Philippines moved 40,000 people.", "Naga=PHL@13.6,123.2; Legazpi=PHL; Philippines=PHL"),
    ("Zamboanga City, Jolo and Basilan were calm, the Philippine army said.", "Zamboanga City=PHL; Jolo=PHL; Basilan=PHL; Philippine~=PHL"),
]  # fmt: skip

CASES = {"britain": BRITAIN, "ireland": IRELAND, "canada": CANADA, "australia": AUSTRALIA, "india": INDIA, "nigeria": NIGERIA, "philippines": PHILIPPINES}
MISSES: dict[str, list[tuple[str, str]]] = {}
