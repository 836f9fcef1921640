"""Names that are no places though places bear them: persons, newspapers, firms, teams, months, streets, ships; the notation is that of place_cases_local."""

PERSONS = [
    ("Paris Hilton sold her house.", ""),
    ("Chad Wolf resigned. Wolf gave no reason.", ""),
    ("Jordan Peterson spoke for two hours. Peterson then left.", ""),
    ("Jack London wrote about dogs.", ""),
    ("Gen. Robert E. Lee rode a horse.", ""),
    ("Mr. Houston said he was tired.", ""),
    ("Sen. Lindsey Graham met Gov. Kathy Hochul.", ""),
    ("Georgia O'Keeffe painted bones in New Mexico.", "New Mexico=US.NM"),
    ("Israel Katz spoke in Haifa.", "Haifa=ISR"),
    ("Ms. Washington, 44, won the case against Mr. Lincoln.", ""),
    ("Whitney Houston sang. Houston was 48 when she died.", ""),
    ("Austin Reed and Dallas Clark scored twice.", ""),
    ("Virginia Woolf and Florence Nightingale never met.", ""),
    ("Sgt. Madison Lake of the sheriff's office wrote the report.", ""),
    ("President George Washington crossed the Delaware River.", ""),
    ("Dr. Martin Luther King spoke in Selma, Alabama.", "Selma=US.AL; Alabama=US.AL"),
    ("Judge Troy Nelson sent Tyler Jackson to jail. Jackson wept.", ""),
    ("Coach Lincoln Riley has not signed.", ""),
    ("Chad Moore and Jordan Anne McClain acted.", ""),
    ("Former mayor Denver Smith died.", ""),
    ("Attorney Savannah Guthrie asked the jury to wait.", ""),
    ("Kent Brockman, Clark Kent and Warren Buffett walk into a bar.", ""),
]  # fmt: skip

PAPERS = [
    ("The Washington Post reported the deal first.", ""),
    ("The New York Times and the Boston Globe disagree.", ""),
    ("He told the Chicago Tribune that he was ill.", ""),
    ("The Jerusalem Post and the Times of Israel cited him.", ""),
    ("The Daily Telegraph and the Yorkshire Post ran the story.", ""),
    ("According to the Houston Chronicle, the firm is broke.", ""),
]  # fmt: skip

FIRMS = [
    ("Boston Scientific and Texas Instruments fell two percent.", ""),
    ("Air France and Delta Air Lines cut flights.", ""),
    ("The Bank of America raised its rates.", ""),
    ("Deutsche Bank and Credit Suisse merged a unit.", ""),
    ("Phoenix Holdings bought Lincoln Motors.", ""),
    ("Oxford University and Boston College beat the University of Michigan.", ""),
]  # fmt: skip

TEAMS = [
    ("The Dallas Cowboys beat the Chicago Bears.", ""),
    ("Manchester United drew with Leeds United.", ""),
    ("The Houston Astros, the Boston Red Sox and the Toronto Blue Jays won.", ""),
    ("The Los Angeles Lakers signed a guard.", ""),
    ("Ohio State beat Michigan State.", ""),
]  # fmt: skip

THINGS = [
    ("In March and May the court sat; in August it did not.", ""),
    ("He lives on Washington Street, near Paris Avenue.", ""),
    ("The fire closed Houston Street and Dallas Drive.", ""),
    ("Paris and Vienna streets will be repaved.", ""),
    ("We had turkey dinner by the china shop.", ""),
    ("The sailors of USS Boston and HMS London danced.", ""),
    ("The USNS Comfort and INS Delhi met at sea.", ""),
    ("Students at Lincoln Elementary School and Jackson High School sang.", ""),
    ("She was treated at Jefferson Memorial Hospital.", ""),
    ("The Paris Agreement was signed by 190 states.", "Paris=FRA"),
    ("The Ohio River rose, and so did the Mississippi.", ""),
    ("He fished in Lake Lanier and in the Delaware River.", ""),
    ("On Sunday the navy and the police opened the book on page nine.", ""),
]  # fmt: skip

CROWDS = [
    ('Israel Adesanya beat Jan Blachowicz. Jordan Spieth leads by two from Dustin Johnson; Bubba Watson and Webb Simpson follow.', ''),
    ('Carson Palmer threw for 300 yards. Palmer found Chad Johnson twice. Madison Bumgarner watched.', ''),
    ("Judge Clayton Marion of Marion Superior Court sentenced Logan Carter, 22, to ten years. Carter's lawyer, Dallas Freeman, will appeal.", ''),
    ('Ashley Judd, Lindsay Lohan, Kelsey Grammer and Stanley Tucci star in a film by Preston Sturges.', ''),
    ('Officer Jackson said Ms. Dixon had no licence. "I saw Miss Benton run," Jackson told the jury.', ''),
    ('The late Rev. Billy Graham preached with George Beverly Shea. Cliff Barrows led the choir.', ''),
    ('The Book of Esther, the Gospel of John and the Epistle to the Philippians were read. Bethlehem Lutheran hosted.', ''),
    ('May, June and April are sisters. August Wilson wrote plays. Autumn Leaves was sung.', ''),
    ("Mark Twain lived in Hannibal, Missouri.", "Hannibal=US.MO; Missouri=US.MO"),
]  # fmt: skip

CASES = {"persons": PERSONS, "papers": PAPERS, "firms": FIRMS, "teams": TEAMS, "things": THINGS, "crowds": CROWDS}
MISSES: dict[str, list[tuple[str, str]]] = {}
