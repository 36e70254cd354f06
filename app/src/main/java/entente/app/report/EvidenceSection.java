package entente.app.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.em;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import entente.app.words.English;
import entente.evidence.Assertion;
import entente.evidence.Claim;
import entente.evidence.ClaimStatus;
import entente.evidence.Evidence;
import entente.evidence.Judgement;
import entente.evidence.Locator;
import entente.evidence.Reference;
import entente.evidence.Setting;
import entente.evidence.Source;
import entente.evidence.Work;
import j2html.tags.DomContent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The claims, judgements and sources that a brief rests on, each with the places that use it. */
final class EvidenceSection {

    private final Brief brief;
    private final Evidence evidence;
    private final Grounds grounds;
    private final Set<String> used;

    EvidenceSection(Brief brief, Grounds grounds) {
        this.brief = brief;
        this.evidence = brief.theCase().evidence();
        this.grounds = grounds;
        this.used = grounds.used();
    }

    DomContent render() {
        List<Claim> claims = evidence.claims().stream().filter(claim -> used.contains(claim.id())).toList();
        List<Judgement> judgements = evidence.judgements().stream().filter(one -> used.contains(one.id())).toList();
        return section(
                h2("What this rests on").withId("evidence"),
                p("What sources say and what we judge are kept apart. A number leads to a claim, which paraphrases a source; a J"
                        + " with a number leads to a judgement, which is ours. "
                        + unused(claims.size(), judgements.size())),
                judgements.isEmpty() ? text("") : judgements(judgements),
                h3("What the sources say").withId("claims"),
                p("In our paraphrase. The words in quotation marks are the first and the last of the passage. "
                        + checked(claims)),
                dl(each(claims, this::claim)).withClass("evidence"),
                h3("Sources").withId("sources"), counted(),
                dl(each(evidence.sources(), this::source)).withClass("evidence"), cited()).withClass("part");
    }

    private DomContent judgements(List<Judgement> judgements) {
        return each(h3("Our judgements").withId("judgements"),
                p("These are assumptions of the analysis. A reader who judges otherwise can change them and run the case again."),
                dl(each(judgements, this::judgement)).withClass("evidence"));
    }

    /** How many sources there are, and how many works where renditions of one stand among them. */
    private DomContent counted() {
        int works = evidence.works().size();
        int sources = evidence.sources().size();
        return works == sources
                ? text("")
                : p(English.capital(English.count(sources, "source", "sources")) + " ("
                        + English.count(works, "work", "works") + "). Renditions of one work are counted once.");
    }

    private DomContent cited() {
        List<Reference> references = brief.citations().bibliography().keySet().stream()
                .flatMap(id -> evidence.reference(id).stream()).toList();
        if (references.isEmpty()) {
            return text("");
        }
        return div(h3("What the sources cite").withId("references"),
                p("Works on which the sources rest what they say. They were not read for this brief."),
                dl(each(references, this::reference)).withClass("evidence"));
    }

    private DomContent reference(Reference reference) {
        List<DomContent> parts = new ArrayList<>();
        parts.add(dt(entry(reference.work())).withId(referenceAddress(reference.id())));
        List<DomContent> places = new ArrayList<>();
        for (Reference.Cited cited : reference.citedIn()) {
            places.add(text(places.isEmpty() ? "Cited in " : "; "));
            places.add(a(evidence.source(cited.source()).map(Source::title).orElse(cited.source()))
                    .withHref("#" + sourceAddress(cited.source())));
            places.add(text(", " + cited.inWords()));
        }
        List<Claim> resting = evidence.claims().stream()
                .filter(claim -> used.contains(claim.id()) && claim.citing().contains(reference.id())).toList();
        for (Claim claim : resting) {
            places.add(text(claim.equals(resting.getFirst()) ? ". Claims that rest on it: " : ", "));
            places.add(a(grounds.mark(claim.id())).withHref("#" + Grounds.address(claim.id())));
        }
        places.add(text(". "));
        parts.add(dd(each(places, place -> place), span(reference.id()).withClass("mono")).withClass("small"));
        if (reference.work().text("note") != null) {
            parts.add(dd(em("Note: "), text(English.sentence(String.valueOf(reference.work().text("note")))))
                    .withClass("small"));
        }
        return div(each(parts, part -> part)).withClass("keep");
    }

    /** The entry of the bibliography, its address a link. */
    private DomContent entry(Work work) {
        String entry = brief.citations().bibliography().getOrDefault(work.id(), work.title().orElse(work.id()));
        @Nullable
        String url = work.text("url");
        int at = url == null ? -1 : entry.indexOf(url);
        return url == null || at < 0
                ? text(entry)
                : span(text(entry.substring(0, at)), a(url).withHref(url).withRel("external"),
                        text(entry.substring(at + url.length())));
    }

    private static String referenceAddress(String id) {
        return "reference-" + Grounds.fit(id);
    }

    private String unused(int claims, int judgements) {
        int others = evidence.claims().size() - claims + evidence.judgements().size() - judgements;
        return others == 0
                ? ""
                : English.capital(English.count(others, "further entry of the case is not used in this brief.",
                        "further entries of the case are not used in this brief."));
    }

    private String checked(List<Claim> claims) {
        long verified = count(claims, ClaimStatus.Verified.class);
        long broken = count(claims, ClaimStatus.Broken.class);
        if (verified + broken == 0) {
            return "The texts were not at hand when this brief was made.";
        }
        int places = (int) count(claims, ClaimStatus.ByPlace.class);
        int passages = claims.size() - places;
        String found = passages == 1 && verified == 1
                ? "The one passage was found in the texts"
                : verified + " of " + English.count(passages, "passage was", "passages were") + " found in the texts";
        return found
                + (broken == 0 ? "" : "; " + broken + (broken == 1 ? " was" : " were") + " not, and marked as broken")
                + (places == 0
                        ? ""
                        : "; " + English.count(places, "claim names", "claims name")
                                + " a table, page or section instead")
                + ".";
    }

    private long count(List<Claim> claims, Class<? extends ClaimStatus> way) {
        return claims.stream().filter(claim -> way.isInstance(brief.claims().of(claim.id()))).count();
    }

    private String tag(Claim claim) {
        return switch (brief.claims().of(claim.id())) {
            case ClaimStatus.Verified verified -> "verified in the text";
            case ClaimStatus.NotAtHand absent -> "text not at hand";
            case ClaimStatus.ByPlace place -> "named by its place";
            case ClaimStatus.Broken broken -> "broken: the passage is not found, or not once";
        };
    }

    private DomContent judgement(Judgement judgement) {
        grounds.at("our judgement " + grounds.mark(judgement.id()));
        List<DomContent> parts = new ArrayList<>();
        parts.add(dt(text(grounds.mark(judgement.id()) + " "), span("our judgement").withClass("tag ours"))
                .withId(Grounds.address(judgement.id())));
        parts.add(dd(judgement.holds()));
        parts.add(dd(em("Why: "), text(English.sentence(judgement.why())), grounds.links(judgement.restsOn())));
        add(parts, "How it may vary: ", judgement.mayVary());
        add(parts, "Note: ", judgement.note());
        parts.add(uses(judgement.id()));
        return div(each(parts, part -> part)).withClass("keep");
    }

    private static void add(List<DomContent> parts, String opening, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            parts.add(dd(em(opening), text(English.sentence(words))));
        }
    }

    private DomContent claim(Claim claim) {
        List<DomContent> parts = new ArrayList<>();
        parts.add(dt(text(grounds.mark(claim.id()) + " "), span(tag(claim)).withClass("tag"))
                .withId(Grounds.address(claim.id())));
        parts.add(dd(claim.says()));
        parts.add(dd(text(English.capital(claim.voice().label()) + hedge(claim)
                + (claim.asOf() == null ? "" : ", as of " + claim.asOf()) + ": "), where(claim.at()))
                .withClass("small"));
        for (String id : claim.citing()) {
            parts.add(dd(text("Rests on "), a(cited(id)).withHref("#" + referenceAddress(id)), text("."))
                    .withClass("small"));
        }
        if (claim.note() != null) {
            parts.add(dd(em("Note: "), text(English.sentence(claim.note()))).withClass("small"));
        }
        parts.add(uses(claim.id()));
        return div(each(parts, part -> part)).withClass("keep");
    }

    /** The note on a work, as it stands inside a sentence: without its full stop, or the parentheses of author and date. */
    private String cited(String id) {
        String note = brief.citations().notes().getOrDefault(id, id);
        return note.startsWith("(") && note.endsWith(")")
                ? note.substring(1, note.length() - 1)
                : note.endsWith(".") ? note.substring(0, note.length() - 1) : note;
    }

    private static String hedge(Claim claim) {
        Assertion assertion = Assertion.of(claim);
        String hedge = assertion.hedge() == null
                ? ""
                : ", hedged (“" + assertion.hedge() + "”: " + assertion.rating() + ")";
        return hedge + (claim.setting() == null
                ? ""
                : claim.setting() == Setting.DECLARED ? ", declared in public" : ", held in private");
    }

    private DomContent where(Locator at) {
        DomContent source = a(evidence.source(at.source()).map(Source::title).orElse(at.source()))
                .withHref("#" + sourceAddress(at.source()));
        @Nullable
        String url = evidence.source(at.source()).map(Source::url).orElse(null);
        DomContent passage = url != null && at instanceof Locator.Passage words
                ? a(at.inWords()).withHref(url + textFragment(words)).withRel("external")
                : text(at.inWords());
        return span(source, text(", "), passage);
    }

    /** The part of an address that leads to a passage: {@code #:~:text=[prefix-,]start[,end][,-suffix]}. */
    static String textFragment(Locator.Passage words) {
        StringBuilder fragment = new StringBuilder("#:~:text=");
        if (words.prefix() != null) {
            fragment.append(encoded(words.prefix())).append("-,");
        }
        fragment.append(encoded(words.start()));
        if (words.end() != null) {
            fragment.append(',').append(encoded(words.end()));
        }
        if (words.suffix() != null) {
            fragment.append(",-").append(encoded(words.suffix()));
        }
        return fragment.toString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20").replace("-", "%2D");
    }

    private DomContent uses(String id) {
        List<Grounds.Use> uses = grounds.uses(id);
        List<String> leaning = evidence.judgements().stream()
                .filter(judgement -> used.contains(judgement.id()) && judgement.restsOn().contains(id))
                .map(Judgement::id).toList();
        List<DomContent> links = new ArrayList<>();
        uses.forEach(use -> links.add(a(use.place()).withHref("#" + use.anchor())));
        leaning.stream().filter(
                judgement -> uses.stream().noneMatch(use -> use.place().endsWith(" " + grounds.mark(judgement))))
                .forEach(judgement -> links.add(a("our judgement " + grounds.mark(judgement))
                        .withHref("#" + Grounds.address(judgement))));
        List<DomContent> joined = new ArrayList<>();
        for (DomContent link : links) {
            joined.add(text(joined.isEmpty() ? "Used for " : "; "));
            joined.add(link);
        }
        return dd(span(each(joined, part -> part)).withClass("links"),
                span(" " + id).withClass("mono")).withClass("small uses");
    }

    static String sourceAddress(String id) {
        return "source-" + Grounds.fit(id);
    }

    private DomContent source(Source source) {
        List<DomContent> parts = new ArrayList<>();
        parts.add(dt(source.title()).withId(sourceAddress(source.id())));
        parts.add(dd(entry(source.work())));
        if (source.standpoint() != null) {
            parts.add(dd(em("Where it speaks from: "), text(English.sentence(source.standpoint()))));
        }
        if (source.renditionOf() != null) {
            parts.add(dd(text("The same work in another form as "),
                    a(evidence.source(source.renditionOf()).map(Source::title).orElse(source.renditionOf()))
                            .withHref("#" + sourceAddress(source.renditionOf())),
                    text(".")));
        }
        if (source.note() != null) {
            parts.add(dd(em("Note: "), text(English.sentence(source.note()))).withClass("small"));
        }
        int claims = (int) evidence.claims().stream()
                .filter(claim -> used.contains(claim.id()) && claim.at().source().equals(source.id())).count();
        parts.add(dd(text(English.capital(English.count(claims, "claim", "claims")) + " of it used here. "),
                span(source.id()).withClass("mono")).withClass("small"));
        return div(each(parts, part -> part)).withClass("keep");
    }
}
