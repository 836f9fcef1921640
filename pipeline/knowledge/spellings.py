"""The spellings in which one name is met: without diacritics, with either apostrophe, hyphen or space, and the Arabic article's forms."""

import re

from anyascii import anyascii

ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l)[ -](?=[A-Z])")
ARTICLES = ("al-", "Al-", "Al ", "el-", "El-", "al ")
APOSTROPHES = re.compile("['’‘ʿʾʼ`]")


def spellings(name: str) -> list[str]:
    """The name as written first, then its other spellings, each once. Case stays as written, save the article's."""
    found = [name]
    if not name.isascii():
        found.append(anyascii(name))
    if APOSTROPHES.search(name):
        found += [APOSTROPHES.sub(mark, form) for form in list(found) for mark in ("'", "’", "")]
    found += [form for plain in list(found) for form in _articles(plain)]
    found += [form.replace("-", " ") for form in list(found) if "-" in form]
    return [form for form in dict.fromkeys(found) if form.strip(" -'")]


def _articles(name: str) -> list[str]:
    """Ain al-Asad: Ain Al-Asad, Ain Al Asad, Ain el-Asad, and so on; nothing for a name without the article."""
    return [ARTICLE.sub(article, name) for article in ARTICLES] if ARTICLE.search(name) else []
