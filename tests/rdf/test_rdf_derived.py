from __future__ import annotations

from collections import defaultdict

from pyoxigraph import Triple

from kg.articles.model import Article, Published
from kg.facts import Body, Event, Fact, Office, Participant, Span, Status, UnitRef
from kg.rdf.derived import describe_derived
from kg.rdf.describe import describe_article
from kg.rdf.entities import Entities
from kg.rdf.iris import Iris

PHUOC_MY = UnitRef("phường Phước Mỹ", "20275@2004-08-31", "20275", "2024")
AN_HAI = UnitRef("phường An Hải", "20275@2025-07-01", "20275", "2025")
OLD = Body("Ủy ban nhân dân phường Phước Mỹ", "peoples-committee", PHUOC_MY)
SCHOOL = Body("Trường Tiểu học Phước Mỹ", "school", PHUOC_MY)
NEW = Body("Ủy ban nhân dân phường An Hải", "peoples-committee", AN_HAI)
WORDS = (Span(0, 5),)
Told = dict[str, dict[str, set[str]]]


def office(person: str, body: Body, status: Status = Status.CURRENT, start: str | None = None) -> Office:
    return Office(
        evidence=WORDS, person=person, role="Chủ tịch", concept="chairperson", body=body, status=status, start=start
    )


def turn(person: str, kind: str, start: str | None, label: str = "trao quyết định", planned: bool = False) -> Event:
    part = (Participant(person, "subject"),)
    return Event(evidence=WORDS, kind=kind, label=label, start=start, participants=part, planned=planned)


def graph(*articles: tuple[str, tuple[Fact, ...]]) -> Told:
    """Values by local name of the property and by label of the subject, of `entities.ttl` and what follows."""
    entities, units = Entities(), set[UnitRef]()
    for number, (day, facts) in enumerate(articles):
        article = Article(id=f"a{number}", text="Những lời", published=Published(day, "metadata"))
        seen = describe_article(article, facts).seen
        entities.add(seen)
        units.update(seen.units)
    shared = list(entities.triples())
    found: Told = defaultdict(lambda: defaultdict(set))
    for triple in [*shared, *describe_derived(units, shared, Iris())]:
        assert isinstance(triple, Triple)
        name = triple.predicate.value.replace("#", "/").rsplit("/", 1)[1]
        found[name][local(str(triple.subject))].add(local(getattr(triple.object, "value", "")))
    return found


def local(iri: str) -> str:
    """The resource's kind and slug, without digest."""
    parts = iri.strip("<>").rsplit("/", 2)
    if len(parts) < 3 or "vngov" not in iri:
        return iri
    return f"{parts[1]}/{parts[2] if parts[1] == 'unit' else parts[2].rsplit('-', 1)[0]}"


def test_old_units_are_reached_from_those_that_took_them_over() -> None:
    told = graph(("2025-03-01", (office("Lý Thị Thử", OLD),)))
    assert told["inheritsFrom"]["unit/20275-2025-07-01"] == {"unit/20275-2004-08-31"}
    assert told["inheritsWhole"]["unit/20275-2025-07-01"] == {"unit/20275-2004-08-31"}
    assert told["name"]["unit/20275-2025-07-01"] == {"phường An Hải"}


def test_bodies_posts_and_tenures_end_with_their_unit_but_schools_do_not() -> None:
    told = graph(("2025-03-01", (office("Lý Thị Thử", OLD), office("Ngô Văn Sau", SCHOOL), office("Vũ Ba", NEW))))
    assert told["endedOn"] == {
        "body/uy-ban-nhan-dan-phuong-phuoc-my": {"2025-06-30"},
        "post/chu-tich": {"2025-06-30"},
    }
    assert told["endedWith"]["body/uy-ban-nhan-dan-phuong-phuoc-my"] == {"unit/20275-2004-08-31"}
    ((tenure, days),) = told["impliedEnd"].items()
    assert tenure.startswith("tenure/ly-thi-thu")
    assert days == {"2025-06-30"}
    assert told["endFollowsFrom"] == {tenure: {"unit/20275-2004-08-31"}}
    assert not told["endDate"]


def test_an_appointment_opens_and_a_dismissal_closes_a_tenure_apart_from_what_is_stated() -> None:
    begun = graph(("2025-09-02", (office("Vũ Ba", NEW, Status.INCOMING), turn("Vũ Ba", "appointment", "2025-09-01"))))
    assert list(begun["impliedStart"].values()) == [{"2025-09-01"}]
    assert not [subject for subject in begun["startDate"] if subject.startswith("tenure/")]
    left = graph(("2025-09-02", (office("Vũ Ba", NEW, Status.FORMER), turn("Vũ Ba", "dismissal", "2025-09-01"))))
    assert list(left["impliedEnd"].values()) == [{"2025-09-01"}]
    stated = graph(
        ("2025-09-02", (office("Vũ Ba", NEW, Status.INCOMING, "2025-08"), turn("Vũ Ba", "appointment", "2025-09-01")))
    )
    assert not stated["impliedStart"]
    assert {"2025-08"} in stated["startDate"].values()


def test_what_is_planned_undated_or_of_another_person_opens_nothing() -> None:
    incoming = office("Vũ Ba", NEW, Status.INCOMING)
    for event in (
        turn("Vũ Ba", "appointment", "2025-09-01", planned=True),
        turn("Vũ Ba", "appointment", "2025-09"),
        turn("Vũ Ba", "appointment", None),
        turn("Ai Khác", "appointment", "2025-09-01"),
        turn("Vũ Ba", "meeting", "2025-09-01"),
    ):
        assert not graph(("2025-09-02", (incoming, event)))["impliedStart"]
    two = (turn("Vũ Ba", "appointment", "2025-09-01"), turn("Vũ Ba", "appointment", "2025-10-01"))
    assert not graph(("2025-10-02", (incoming, *two)))["impliedStart"]


def test_a_warning_and_a_doubtful_office_close_nothing() -> None:
    former = office("Vũ Ba", NEW, Status.FORMER)
    assert not graph(("2025-09-02", (former, turn("Vũ Ba", "dismissal", "2025-09-01", "cảnh cáo ông Vũ Ba"))))[
        "impliedEnd"
    ]
    facts = (former, office("Vũ Ba", SCHOOL, Status.FORMER), turn("Vũ Ba", "dismissal", "2025-09-01", "nghỉ hưu"))
    assert not graph(("2025-09-02", facts))["impliedEnd"]


def test_a_successor_in_a_post_with_one_seat_ends_the_tenure_the_day_before() -> None:
    first = ("2025-08-01", (office("Lý Thị Thử", NEW),))
    told = graph(first, ("2025-09-02", (office("Vũ Ba", NEW, Status.INCOMING, "2025-09-01"),)))
    assert list(told["impliedEnd"].values()) == [{"2025-08-31"}]
    (cause,) = told["endFollowsFrom"].values()
    assert next(iter(cause)).startswith("tenure/vu-ba")
    later = graph(
        ("2025-10-01", (office("Lý Thị Thử", NEW),)),
        ("2025-09-02", (office("Vũ Ba", NEW, Status.INCOMING, "2025-09-01"),)),
    )
    assert not later["impliedEnd"]  # still seen in office: that is a contradiction, not an end
