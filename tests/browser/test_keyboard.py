"""A reader without a mouse does everything there is. ``Reader.tabs_to`` sees to it that the focus always shows."""

from playwright.sync_api import expect

from journey.library import Library
from journey.model.interface import Interface
from journey.model.procedure import Journey, ListId
from tests.browser.conftest import SOON, Open
from tests.browser.reader import Reader
from tests.browser.test_stage import with_stage

PAGES = {
    "Benefits and risks": "Benefits and risks",
    "My plan": "My plan",
    "Questions": "Your questions",
    "Contact": "Contact us",
    "About": "About these pages",
    "Steps": "Vertebroplasty",
}


def comes_to(reader: Reader, title: str) -> Reader:
    expect(reader.page.locator("h1:focus")).to_have_text(title)
    return reader.waits()


def test_every_page_by_the_menu(open_page: Open) -> None:
    reader = open_page().has_all()
    for name, title in PAGES.items():
        comes_to(reader.tabs_to(name, "Shift+Tab").hits("Enter"), title)


def test_every_step_an_expander_a_step_from_the_list_and_the_overview(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader = open_page(f"/?step={journey.steps[0].id}").has_all().tabs_to("Next")
    for step in journey.steps[1:]:
        reader.hits("Enter").sees_step(step.heading).waits()
    reader.page.locator("h2#step:focus").wait_for()
    reader.tabs_to("Back").hits("Space").sees_step(journey.steps[-2].heading).waits()
    reader.tabs_to(f"All {len(journey.steps)} steps").hits("Enter")
    reader.tabs_to(f"2. {journey.steps[1].heading}").hits("Enter").sees_step(journey.steps[1].heading).waits()
    reader.page.locator("h2#step:focus").wait_for()
    assert 0 <= reader.measures("document.getElementById('step').getBoundingClientRect().top") < 800
    reader.tabs_to(interface.overview.home, "Shift+Tab").hits("Enter")
    comes_to(reader, journey.name).tabs_to(interface.overview.hurt.heading).hits("Enter")
    comes_to(reader, interface.overview.hurt.heading).tabs_to(journey.steps[1].short).hits("Enter")
    reader.sees_step(journey.steps[1].heading)


def test_another_language_and_back(open_page: Open, library: Library) -> None:
    """The keyboard stays where languages are chosen, whether that is a list or a press for the one other."""
    others = library.languages("vertebroplasty")[1:]
    reader = open_page("/?step=lie-flat").has_all()
    choice = reader.page.locator(".st-key-languages button")
    choice.focus()
    for language in (others[0], "en"):
        reader.hits("Enter")
        if len(others) > 1:
            reader.page.locator(f".st-key-language-{language} button").press("Enter")
        expect(reader.page.locator(f"html[lang={language}]")).to_have_count(1)
        reader.waits()
        expect(choice).to_be_focused()


def test_a_risk_is_opened_and_closed(open_page: Open) -> None:
    reader = open_page("/risks").has_all().tabs_to("Irritated nerves").hits("Enter").waits()
    card = reader.page.locator("#root details", has_text="Irritated nerves")
    expect(card).to_have_attribute("open", "")
    assert reader.stop
    assert reader.stop["name"] == "Irritated nerves"
    reader.hits("Space")
    expect(card).not_to_have_attribute("open", "")


def test_a_plan_is_made_checked_off_and_forgotten(open_page: Open, interface: Interface, journey: Journey) -> None:
    reader = open_page("/plan").has_all()
    for name, choice in (
        ("Month", f"{SOON:%B %Y}"),
        ("Day", f"{SOON:%A} {SOON.day}"),
        ("Time to come in", "8:00"),
    ):
        reader.tabs_to(name).page.keyboard.type(choice)
    reader.tabs_to("Show my plan").hits("Enter")
    expect(reader.page.locator("h2#your-times:focus")).to_contain_text(str(SOON.year))
    task = journey.checklist[ListId.BRING][0].text
    reader.waits().tabs_to(task).hits("Space")
    expect(reader.page.get_by_label(task)).to_be_checked()
    reader.tabs_to("Copy my link").hits("Enter")
    expect(reader.page.locator("#journey-live")).to_have_text("The link is copied.")
    words = interface.plan.picker
    reader.tabs_to(words.forget, "Shift+Tab").hits("Enter").sees(words.forgotten)
    expect(reader.page.locator("#your-times")).to_have_count(0)
    expect(reader.page.get_by_label("Month")).to_be_focused()


def test_a_whole_talk_from_the_bones_to_the_end(open_page: Open, journey: Journey, interface: Interface) -> None:
    """All but drawing by hand; whatever is pressed has a role and a name, as a screen reader hears it."""
    said, spine = interface.consult, interface.spine
    half = spine.choose_lost.replace("{n}", "50")
    reader = with_stage(open_page("/consult"))
    for name in ("T12", "L1", half):
        presses(reader.tabs_to(name), name)
    expect(reader.page.get_by_role("img", name=spine.lower_front.format(level="L1", n=50))).to_be_attached()
    reader.hits("f")
    expect(reader.page.get_by_role("dialog", name=interface.bone.whole.caption)).to_be_visible()
    reader.hits("n", "Escape", "b").page.get_by_role("slider", name=interface.stage.pair).focus()
    reader.hits("ArrowRight", "Escape").waits().hits("ArrowRight").sees_step(journey.steps[0].heading).waits()
    presses(reader.tabs_to(said.cover), said.cover)
    reader.hits("9").sees_step(journey.steps[8].heading).waits()
    reader.tabs_to(said.benefits, "Shift+Tab").hits("Enter").sees_step(journey.trials.heading).waits()
    reader.hits("ArrowRight").sees_step(interface.risks.risks).waits()
    risk = journey.risks[-1]
    reader.tabs_to(risk.name).hits("Enter").waits()
    expect(reader.page.locator(".risk-stage h3")).to_have_text(risk.name)
    reader.waits().page.locator(f".st-key-risk-{risk.id} button:focus").wait_for()
    presses(reader.tabs_to(said.cover), said.cover)
    reader.hits("ArrowRight").sees_step(interface.risks.choices).waits()
    reader.tabs_to(said.keys).hits("Space")
    expect(reader.page.get_by_role("switch", name=said.keys)).not_to_be_checked()
    reader.waits().tabs_to(said.end, "Shift+Tab").hits("Enter").sees_step(said.end_heading).waits()
    expect(reader.page.locator("ul.done li")).to_have_text([journey.steps[0].heading, risk.name])
    expect(reader.page.get_by_role("button", name=interface.handout.save_pdf)).to_be_enabled()
    reader.sees(spine.lower_front.format(level="L1", n=50)).tabs_to(said.new_talk)


def presses(reader: Reader, name: str) -> None:
    """Press what has the focus, and hear that it is pressed."""
    reader.hits("Enter").page.get_by_role("button", name=name, exact=True, pressed=True).wait_for()
    reader.waits()


def test_an_address_is_chosen_and_copied_and_a_contact_is_saved(open_page: Open, interface: Interface) -> None:
    reader = open_page("/share").has_all().tabs_to(interface.share.modes["link"]).hits("ArrowDown")
    expect(reader.page.locator("#share-address")).to_contain_text("mode=consult")
    reader.waits().tabs_to("Copy the address").hits("Enter")
    expect(reader.page.locator("#journey-live")).to_have_text("Copied")
    comes_to(reader.tabs_to("Contact", "Shift+Tab").hits("Enter"), "Contact us")
    reader.tabs_to("Save to your phone")
    with reader.page.expect_download() as saved:
        reader.hits("Enter")
    assert saved.value.suggested_filename == "clinic.vcf"
