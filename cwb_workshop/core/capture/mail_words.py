"""What stands in a mail around what was said: its head, a greeting, a farewell, a signature."""

from __future__ import annotations

HEADS = (
    "van|aan|cc|bcc|onderwerp|verzonden|verstuurd|datum|ontvangen|bijlagen?|antwoord aan|prioriteit"
    "|from|to|subject|sent|date|received|attachments?|reply-to|importance"
    "|von|an|betreff|gesendet|datum|empfangen|anlagen?|antwort an|wichtigkeit"
)
SUBJECTS = "onderwerp|subject|betreff|re|fw|fwd|aw|wg|antw|doorst"
"""One of these is a head by itself, where the text is a mail for another reason as well."""

FORWARDED = (
    r"[-_=*\s]*(?:original message|forwarded message|begin forwarded message|oorspronkelijk bericht"
    r"|doorgestuurd bericht|origineel bericht|begin doorgestuurd bericht"
    r"|ursprüngliche nachricht|weitergeleitete nachricht|originalnachricht"
    r"|anfang der weitergeleiteten nachricht)[-_=*:\s]*"
)
WROTE = (
    r"(?:op|on|am)\s.{6,80}\s(?:schreef|wrote|schrieb)\b.{0,120}:"
    r"|(?:op|on|am)\s.{6,200}\s(?:het volgende geschreven|folgendes geschrieben)\s?:"
    r"|.{3,80}\s(?:schreef op|wrote on|schrieb am)\s.{6,60}:"
)
"""What a program puts above the mail that was answered."""

SURE_GREETINGS = (
    "hoi|hallo|hey|hé|hi|hello|dag|goedemorgen|goedemiddag|goedenavond|goeiemorgen|goedendag|goedeavond"
    "|geachte|good morning|good afternoon|good evening|sehr geehrter?|sehr geehrte|guten tag"
    "|guten morgen|guten abend|moin|servus|grüezi|ha"
)
WARM_GREETINGS = "beste|lieve|liebe|lieber|liebes|dear|waarde"
"""Words that people begin a sentence with too: who is greeted has to follow, and a comma."""
EVERYBODY = frozenset(
    "allen allemaal iedereen mensen team buren buur collega collega’s collega's collegas vrienden"
    " all everyone everybody folks team colleagues neighbours neighbors friends there both"
    " alle zusammen team kollegen kolleginnen nachbarn freunde leute heer mevrouw heren dames sir"
    " madam damen herren herr frau".split()
)

SURE_FAREWELLS = (
    r"met\s+groet(?:en)?|(?:met\s+)?(?:(?:heel|zeer)\s+)?(?:vriendelijke|hartelijke|zonnige|warme|lieve|beste|veel)"
    r"\s+groet(?:en|jes)?|m\.?\s?v\.?\s?g\.?|vr\.?\s?gr\.?|hoogachtend|"
    r"(?:kind|best|warm|kindest|warmest)\s+(?:regards|wishes)|yours\s+(?:sincerely|faithfully|truly)"
    r"|sincerely(?:\s+yours)?|all\s+the\s+best|with\s+(?:kind|best|warm)\s+(?:regards|wishes)"
    r"|mit\s+(?:freundlichen|besten|herzlichen|lieben)\s+grü(?:ß|ss)en|m\.?\s?f\.?\s?g\.?"
    r"|(?:freundliche|viele|liebe|herzliche|beste|schöne)\s+grü(?:ß|ss)e|hochachtungsvoll"
    r"|groet(?:en|jes)|grü(?:ß|ss)e|regards"
)
"""Nobody says these in a room."""
FAREWELLS = (
    r"groet|gr\.?|liefs|best|cheers|thanks|many\s+thanks|thank\s+you|thanks\s+(?:a\s+lot|again"
    r"|in\s+advance)|gru(?:ß|ss)|lg|vg|bedankt(?:\s+alvast)?|alvast\s+(?:heel\s+erg\s+)?bedankt"
    r"|dank(?:\s?je|\s?u)?(?:\s?wel)?(?:\s+alvast)?|alvast\s+dank|danke|vielen\s+dank"
    r"|danke\s+im\s+voraus|tot\s+(?:gauw|ziens|morgen|straks|dan|snel)|bis\s+bald|see\s+you"
    r"|succes(?:\s+ermee)?|good\s+luck|viel\s+erfolg|fijne\s+(?:dag|avond)|x+|love|take\s+care"
)
"""Words that may well be said: they are a farewell at the end of what is a mail."""

SENT_FROM = (
    r"(?:verstuurd|verzonden|sent|gesendet|get)\s+(?:vanaf|vanuit|via|met|from|with|using|mit|von)"
    r"\s.{2,60}|get\s+outlook\s+for\s.{2,30}|von\s+mein.{3,40}\s+gesendet"
    r"|diese nachricht wurde von mein.{3,60}"
)
DISCLAIMERS = (
    r".*(?:vertrouwelijk|confidential|vertraulich|disclaimer|denk aan het milieu|print this"
    r"|uitsluitend bestemd voor|intended (?:solely|only) for|think before you print"
    r"|ausschließlich für den).*"
)
REACHED_BY = (
    r"(?:(?:t|tel|telefoon|mob|mobiel|m|e|mail|e-?mail|w|web|website|phone|mobile|telefon|fax|f)"
    r"\.?\s?:?\s+)?"
)
"""What may stand in front of a number or an address in a signature."""
