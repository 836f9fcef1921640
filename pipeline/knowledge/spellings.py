"""The spellings in which one name is met: without diacritics, with either apostrophe, hyphen or space, and the Arabic article's forms."""

import re

from anyascii import anyascii

PLAIN = re.compile(r"(?!.*\b(?:[Aa]l|[Ee]l) )[A-Za-z0-9. ]*")
ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l)[ -](?=[A-Z])")
ARTICLES = ("al-", "Al-", "Al ", "el-", "El-", "al ")
APOSTROPHES = re.compile("['’‘ʿʾʼ`]")


def spellings(name: str) -> list[str]:
    """The name as written first, then its other spellings, each once. Case stays as written, save the article's."""
    if PLAIN.fullmatch(name):
        return [name]
    found = [name]
    if not name.isascii():
        found.append(anyascii(name))
    if any(map(APOSTROPHES.search, found)):
        found += [APOSTROPHES.sub(mark, form) for form in found[:] for mark in ("'", "’", "")]
    found += [form for plain in found[:] for form in _articles(plain)]
    found += [form.replace("-", " ") for form in found[:] if "-" in form]
    return list(dict.fromkeys(found))


def _articles(name: str) -> list[str]:
    """Ain al-Asad: Ain Al-Asad, Ain Al Asad, Ain el-Asad, and so on; nothing for a name without the article."""
    return [ARTICLE.sub(article, name) for article in ARTICLES] if ARTICLE.search(name) else []
