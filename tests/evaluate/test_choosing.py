"""Learning a choice: marks of what is right weigh more, other articles foretell an article, rules stand beside."""

from pipeline.evaluate.choosing import Instance, Told, counted, fitted, foretold, taken

NEAR, FAR = {"A": ["near"], "B": ["far"]}, {"A": ["far"], "B": ["near"]}
TOLD = [Instance(f"a{n % 10}", NEAR if n % 2 else FAR, "A", "A" if n % 2 else "B") for n in range(100)]


def test_marks_of_what_is_right_weigh_more() -> None:
    weights = fitted(TOLD)
    assert weights["near"] > 0.5 > 0 > weights["far"]
    assert all(taken(weights, i) == i.right for i in TOLD)


def test_other_articles_foretell_an_article() -> None:
    assert foretold(TOLD) == Told(choices=100, offered=100, ruled=50, chosen=100)


def test_of_equals_the_first_is_taken_and_of_nothing_nothing() -> None:
    assert taken({}, Instance("a", NEAR, "A", "B")) == "A" and taken({}, Instance("a", {}, None, "B")) is None


def test_what_is_not_offered_cannot_be_right() -> None:
    strange = Instance("b", NEAR, None, "C")
    assert fitted([strange]) == {} == fitted([])
    assert counted([strange], lambda i: taken({}, i)) == Told(1, 0, 0, 0)
