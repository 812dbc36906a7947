"""Vietnamese text as the fonts of the nineties store it."""

import subprocess
import unicodedata

TCVN3, VNI = "TCVN3", "VNI"

# VNI: a plain letter, then one sign for its hat and tone together.
TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
HAT = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
BREVE = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
HORN = {"o": "ô", "u": "ö"}
WHOLE = {"đ": "ñ", "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}


def in_font(text, font):
    """The text as a program without the font shows it. Signs the fonts lack are spelled out."""
    text = text.replace("≥", ">=").replace("≤", "<=")
    if font == TCVN3:
        # glibc's table of the standard; its small letters are those of the ABC fonts.
        made = subprocess.run(["iconv", "-f", "UTF-8", "-t", "TCVN5712-1"],
                              input=text.encode(), capture_output=True, check=True)
        return made.stdout.decode("latin-1")
    return "".join(vni(letter) for letter in unicodedata.normalize("NFC", text))


def vni(letter):
    small = letter.lower()
    if small in WHOLE:
        found = WHOLE[small]
    else:
        base, *marks = unicodedata.normalize("NFD", small)
        tone = next((mark for mark in marks if mark in TONES), "")
        if "\u0302" in marks:
            found = base + HAT[tone]
        elif "\u0306" in marks:
            found = base + BREVE[tone]
        elif "\u031b" in marks:
            found = HORN[base] + TONES.get(tone, "")
        else:
            found = base + TONES.get(tone, "")
    return found.upper() if letter != small else found
