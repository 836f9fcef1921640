"""Which state a city's name stands for: its capital, and where a government sits or sat elsewhere."""

from pipeline.extract.item import Item
from pipeline.resolve.choice import capitals

# New Delhi, Tel Aviv, The Hague, La Paz, Dar es Salaam, Abidjan, Yangon, Lagos, Almaty, Bujumbura
ELSEWHERE = {
    "p_1261481": "IND", "p_293397": "ISR", "p_2747373": "NLD", "p_3911925": "BOL", "p_160263": "TZA", "p_2293538": "CIV", "p_1298824": "MMR",
    "p_2332459": "NGA", "p_1526384": "KAZ", "p_425378": "BDI",
}  # fmt: skip


def seat(item: Item) -> str | None:
    """The state whose government sits in the city that a name may mean."""
    return next((state for k in item.known if (state := capitals().get(k.id) or ELSEWHERE.get(k.id))), None)
