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


_PARTICLES = re.compile(r"(?:al|el|ul|ar|as|ash|ad|an|at|az|ez|er|es|esh|ed|en|et|eth|ath)")
_LIKE = (("ayn", "ain"), ("ein", "ain"), ("dayr", "deir"), ("dair", "deir"), ("der", "deir"), ("jabal", "jebel"), ("shaykh", "sheikh"), ("umm", "um"))


def folded(name: str) -> str:
    """The key that the spellings of an Arabic name share: `~ain asad` of Ein el-Assad; empty for a name without the article."""
    words = anyascii(name).lower().translate(_MARKS).split()
    kept = [word for word in words if not _PARTICLES.fullmatch(word)]
    if len(kept) == len(words) or not kept:
        return ""
    return "~" + " ".join(_plain(word) for word in kept)


def _plain(word: str) -> str:
    """A word with what transliterations differ in made one: double letters, q and k, ou and u, a final h."""
    word = dict(_LIKE).get(word, word)
    for one, other in (("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "ai"), ("q", "k"), ("dh", "d"), ("y", "i"), ("e", "i"), ("o", "u"), ("w", "u")):
        word = word.replace(one, other)
    return re.sub(r"(.)\1", r"\1", word).removesuffix("h")


_MARKS = str.maketrans({"-": " ", "'": None, "`": None, "’": None, "‘": None})
