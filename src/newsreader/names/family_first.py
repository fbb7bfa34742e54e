"""Names that begin with the family name: Chinese, Korean and Vietnamese names as news writes them."""

from __future__ import annotations

import re
from functools import lru_cache

_FAMILIES = frozenset(
    (
        # Korean
        "kim lee yi rhee park pak bak choi choe jung jeong chung chong kang cho jo yoon yun jang chang lim im han oh seo suh "
        "shin kwon hwang ahn an song yoo yu ryu hong jeon chun ko goh moon son sohn bae baek paik heo hur nam roh noh ban "
        "cha ri "
        # Chinese
        "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang xi deng feng "
        "cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao lyu shen zhong cui tan fan fu "
        "bai jin wen bo ai hua mao chiang tsai tung tsang leung lam wong chan cheung ng ho kwok fung tse tsui lau chow chu "
        "qian qin qiu qi shi hou meng qu zou xiong kong tao hao shao wan lei hsu hsieh hong kung mo nie zhan wen "
        # Vietnamese
        "nguyen tran le pham huynh hoang phan vu vo dang bui do ngo duong ly dinh truong to "
        # Khmer, Singapore and Taiwan spellings
        "hun goh teo tay lim"
    ).split()
)

_SYLLABLE = (
    r"(?:zh|ch|sh|ts|hs|ng|ph|th|tr|kh|gh|gi|qu|kw|ky|gy|py|my|ny|hy|ry|by|dy|jy|sy|[bpmfdtnlgkhjqxrzcsywv])?"
    r"(?:[iuyw]?(?:ae|ai|ao|au|ea|ee|ei|eo|eu|ia|ie|io|iu|oa|oe|oi|oo|ou|ua|ue|ui|uo|uy|ye|yo|[aeiou]))"
    r"(?:ng|nh|[nmklptrh])?"
)
_ONE_SYLLABLE = re.compile(_SYLLABLE)
_TWO_SYLLABLES = re.compile(f"{_SYLLABLE}{_SYLLABLE}")

_WESTERN = frozenset(
    (
        "alan ali allan amir ana anna anne ari ben bin campbell chan dan dana don dean eva evan gail gene glenn hal helen "
        "ian ida ivan jan jane jean jim joe john jon joan jun juan julian karen kate ken kim leo lena lin lisa lou luis lynn "
        "mae mark may mia mike milan mohan nan nina noel nora olivia pat paul phil ray rene rita ron rosa rose sam sean sue "
        "susan tom tim tina tony van vera will martin mohamed hunt long hill bell banks cook carr day dow gray king law lane "
        "mann moss page penn pope reed ross rush tate todd webb west young"
    ).split()
)
"""Words that could be Chinese or Korean syllables and are far commoner as Western names."""


@lru_cache(maxsize=1 << 14)
def _is_syllables(word: str) -> int:
    """1 or 2 when the folded word reads as so many East Asian syllables, else 0."""
    if word in _WESTERN:
        return 0
    if _ONE_SYLLABLE.fullmatch(word):
        return 1
    return 2 if _TWO_SYLLABLES.fullmatch(word) else 0


def given_of_family_first(words: list[str]) -> str | None:
    """The given name of a name that begins with its family name, joined: "jongun" for kim, jong-un; else None.

    ``words`` are folded words of a whole name without title and suffix.
    """
    if len(words) not in (2, 3) or words[0] not in _FAMILIES or (words[0] == "le" and len(words) == 2):
        return None
    rest = [part for word in words[1:] for part in word.split("-") if part]
    counts = [_is_syllables(part) for part in rest]
    if not rest or 0 in counts or sum(counts) > 2 or len("".join(rest)) < 2:
        return None
    if len(words) == 2 and words[1] in _FAMILIES and words[0] in ("lee", "kim") and "-" not in words[1]:
        return None
    return "".join(rest)
