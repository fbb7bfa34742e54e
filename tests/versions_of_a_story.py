"""A story of our invented town, long enough to be told from others, and what editors make of it."""

from __future__ import annotations

HEADLINE = "Harbour to be dredged again"
PARAGRAPHS = (
    "The harbour of Skerrin is to be dredged for the second time in three years after a ferry ran aground on Tuesday.",
    "Nobody was hurt when the Ann Marie stopped two hundred metres short of the quay with forty passengers on board.",
    "The harbour master, Tom Reed, said sand had drifted in faster than anybody had expected since the winter storms.",
    "Councillors will be asked next week to release the money, which would otherwise have paid for a new slipway.",
    "Ann Lee, who runs the only hotel on the waterfront, said her guests had waited four hours for a smaller boat.",
    "The shipping line has cancelled evening sailings until the channel is safe and will refund every ticket sold.",
    "Divers are to look at the hull today, and the boat may be back in service before the end of the month.",
)
OTHER = (
    "A bakery in Porto has begun to sell bread made from chestnut flour, as was usual there a hundred years ago.",
    "Its owner found the recipe in a notebook of his grandmother and tried it for a year before he was content.",
    "Customers queue from six in the morning, and two restaurants on the river have asked for a hundred loaves a day.",
    "Farmers in the hills, who had left the nuts to the boars, now collect them again and are paid by the sack.",
)


def story(*, headline: str = HEADLINE, paragraphs: tuple[str, ...] = PARAGRAPHS) -> str:
    """The text of a file."""
    return "\n\n".join((headline, *paragraphs)) + "\n"


def edited() -> str:
    """Some words are others, and a sentence came in."""
    text = story().replace("forty passengers", "41 passengers and crew").replace("next week", "on Monday evening")
    return text.replace("The shipping line has", "Tickets stay valid, it said. The shipping line has now")


def cut() -> str:
    """What is left of it in a narrow column."""
    return story(headline="Ferry aground off Skerrin", paragraphs=PARAGRAPHS[:3])


def carried_on() -> str:
    """Others have added to it."""
    return story(headline="Skerrin: all the news", paragraphs=(*PARAGRAPHS, *OTHER))


def another() -> str:
    """A story of something else."""
    return story(headline="Chestnut bread is back", paragraphs=OTHER)
