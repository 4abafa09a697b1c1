"""XML from strangers, read without entities and refused in one sentence."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from closedset.formats.refusal import CannotRead


def tree(data: bytes, *, what: str) -> Element:
    """The root of an XML file. Raises CannotRead, with the line of the fault. `what` begins the sentence."""
    try:
        return fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise CannotRead(
            f"{what} declares entities of its own, which no script needs, so it was not read."
        ) from error
    except ParseError as error:
        line = error.position[0]
        raise CannotRead(
            f"{what} is broken at line {line}: save it again and send the whole file."
        ) from error
    except (ValueError, LookupError, RecursionError) as error:
        raise CannotRead(
            f"{what} is written in an encoding that cannot be read: save it as UTF-8."
        ) from error
