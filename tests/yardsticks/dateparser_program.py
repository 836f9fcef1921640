"""Times dateparser's search over a folder's text files and prints its name, bytes and seconds as JSON; `make bench` runs it in `.yardsticks/`. No test in here."""

import json
import sys
import time
from datetime import datetime
from pathlib import Path

import dateparser
from dateparser.search import search_dates

SETTINGS = {"RELATIVE_BASE": datetime(2025, 6, 15)}  # the day of publication; without it dateparser counts from now, and is slower


def main(folder: Path) -> None:
    read = [file.read_bytes() for file in sorted(folder.rglob("*.txt"))]
    texts = [data.decode("utf-8") for data in read]
    search_dates("It began on 3 May 2021, two weeks ago.", languages=["en"], settings=SETTINGS)  # loads its English
    start = time.perf_counter()
    for text in texts:
        search_dates(text, languages=["en"], settings=SETTINGS)
    seconds = time.perf_counter() - start
    print(json.dumps({"name": f"dateparser {dateparser.__version__}", "bytes": sum(map(len, read)), "seconds": seconds}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
