"""One moment after another: sign up to it, kill, start again, look at everything, sign again."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Barrier

import kill_signing_checks as checks
import kill_signing_world as world
from closedset.rooms.record.scope import within
from closedset.rooms.signing.models import SignedStatement
from kill_signing_server import CUT_OFF, Server

BEYOND = 1.1
"""Of the time that signing takes undisturbed: the last moments fall just after it."""


def moment(server: Server, number: int, part: float, whole: float) -> tuple[Counter[str], list[str]]:
    """One kill, everything looked at, and everybody's second try. What happened, and what was wrong."""
    made = world.production(server)
    wrong = list(_up_to_the_moment(made))
    three = [made.sealing.signers[world.LAST], *(made.between.signers[one] for one in world.TOGETHER)]
    _at_once(server, three, part * whole)
    server.start()
    counted = Counter(one.told for one in three)
    wrong += _looked_at(made)
    stood = {one.row.pk for one in three if _stands(made, one)}
    counted["stood without being told"] = sum(one.told == "cut off" and one.row.pk in stood for one in three)
    for one in (one for one in three if one.told != "signed"):
        again, wanted = one.sign(), "refused 409" if one.row.pk in stood else "signed"
        if again != wanted:
            wrong.append(f"{one.row.role}: signing again was {again}, not {wanted}")
    last = made.between.signers[world.LAST]
    if not last.ready():
        wrong.append("the last one to sign was never written to")
    elif last.sign() != "signed":
        wrong.append(f"the last one to sign was {last.told}")
    elif last.sign() != "refused 409":
        wrong.append("signed twice")
    wrong += _looked_at(made)
    for paper in (made.sealing, made.between):
        unwritten = [
            one.row.role
            for one in paper.signers.values()
            if not server.link_to(one.row.email, "/copy/", patience=10)
        ]
        wrong += [f"no copy was sent to the {role}" for role in unwritten]
    files, lost = checks.litter(server.folder, made.sealing)
    counted["files that nothing counts"] = files
    return counted, [*wrong, *lost]


def _up_to_the_moment(made: world.Production) -> Iterator[str]:
    """The performers, then of one paper the two in the middle; whoever signs at the moment is ready to."""
    for paper, roles in ((made.sealing, (world.FIRST, *world.TOGETHER)), (made.between, (world.FIRST,))):
        for role in roles:
            if not (paper.signers[role].ready() and paper.signers[role].sign() == "signed"):
                yield f"{role}: could not sign before the moment: {paper.signers[role].told}"
    for one in (made.sealing.signers[world.LAST], *(made.between.signers[one] for one in world.TOGETHER)):
        if not one.ready():
            yield f"{one.row.role}: no message before the moment"


def _at_once(server: Server, three: list[world.Signer], after: float) -> float:
    """All sign at once; the server is killed after so many seconds, or never when `after` is negative.

    How long the last answer took.
    """
    start = Barrier(len(three) + 1)

    def sign(one: world.Signer) -> float:
        start.wait()
        begun = time.monotonic()
        try:
            one.sign()
        except CUT_OFF:
            one.told = "cut off"
        return time.monotonic() - begun

    with ThreadPoolExecutor(len(three)) as pool:
        going: list[Future[float]] = [pool.submit(sign, one) for one in three]
        start.wait()
        if after >= 0:
            time.sleep(after)
            server.kill()
        return max(one.result() for one in going)


def _looked_at(made: world.Production) -> Iterable[str]:
    for paper in (made.sealing, made.between):
        yield from checks.wrong(paper)
    yield from checks.record_of(made.sealing)


def _stands(made: world.Production, one: world.Signer) -> bool:
    with within({made.organisation}):
        return SignedStatement.objects.filter(signer=one.row.pk).exists()


def undisturbed(server: Server) -> float:
    """How long the three signatures take together when nobody is killed."""
    made = world.production(server)
    assert not list(_up_to_the_moment(made))
    three = [made.sealing.signers[world.LAST], *(made.between.signers[one] for one in world.TOGETHER)]
    return _at_once(server, three, -1)


def drill(
    server: Server, moments: int, seed: int, *, say: Callable[[str], object] = print
) -> tuple[Counter[str], list[str]]:
    """So many moments; a line for each."""
    server.start()
    undisturbed(server)  # the first one is slower
    whole = undisturbed(server) * BEYOND
    chance = random.Random(seed)
    parts = [(number + chance.random()) / moments for number in range(moments)]
    chance.shuffle(parts)
    counted: Counter[str] = Counter()
    wrong: list[str] = []
    for number, part in enumerate(parts, 1):
        told, found = moment(server, number, part, whole)
        wrong += [f"moment {number}: {one}" for one in found]
        what = ", ".join(f"{count} {name}" for name, count in told.items() if count)
        say(
            f"moment {number}: killed at {part * whole * 1000:.0f} of {whole * 1000:.0f} ms; {what}; "
            f"{'; '.join(found) or 'all in order'}"
        )
        counted += told
    return counted, wrong
