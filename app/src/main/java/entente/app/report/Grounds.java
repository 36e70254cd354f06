package entente.app.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.span;
import static j2html.TagCreator.sup;
import static j2html.TagCreator.text;

import entente.app.words.Sentence;
import entente.evidence.Claim;
import entente.evidence.Evidence;
import entente.evidence.Judgement;
import j2html.tags.DomContent;
import j2html.tags.specialized.SpanTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The links between sentences and what they rest on, both ways: every use of a ground gets an anchor, so that the list of
 * evidence can lead back to it. Claims are numbered 1, 2, ... and judgements J1, J2, ... in the order of the case.
 */
final class Grounds {

    private final Evidence evidence;
    private final Map<String, String> marks = new LinkedHashMap<>();
    private final Map<String, List<Use>> uses = new LinkedHashMap<>();
    private String place = "";
    private int anchors;

    /** A place in the brief that rests on a ground. */
    record Use(String anchor, String place) {}

    Grounds(Evidence evidence) {
        this.evidence = evidence;
        int claims = 0;
        for (Claim claim : evidence.claims()) {
            marks.put(claim.id(), Integer.toString(++claims));
        }
        int judgements = 0;
        for (Judgement judgement : evidence.judgements()) {
            marks.put(judgement.id(), "J" + ++judgements);
        }
    }

    /** Names the part of the brief that is being written, for the links back. */
    void at(String newPlace) {
        place = newPlace;
    }

    /** The mark of a ground: a number for a claim, J and a number for a judgement. */
    String mark(String id) {
        return marks.getOrDefault(id, id);
    }

    /** The address of a ground inside the brief. */
    static String address(String id) {
        return "ground-" + id;
    }

    /** The links to some grounds, as small raised marks; nothing where there are none. */
    DomContent links(List<String> because) {
        SpanTag links = span();
        if (because.isEmpty()) {
            return text("");
        }
        links.withClass("grounds");
        List<String> distinct = because.stream().distinct().toList();
        for (String id : distinct) {
            String anchor = "use-" + ++anchors;
            uses.computeIfAbsent(id, key -> new ArrayList<>()).add(new Use(anchor, place));
            links.with(text(" "), a(mark(id)).withHref("#" + address(id)).withId(anchor).withTitle(title(id)));
        }
        return sup(links);
    }

    private String title(String id) {
        return evidence.ground(id)
                .map(ground -> (ground instanceof Judgement ? "Our judgement: " : "A source says: ") + ground.inWords())
                .orElse(id);
    }

    /** A sentence, followed by the links to what it rests on. */
    DomContent sentence(Sentence sentence) {
        return span(text(sentence.text()), links(sentence.because()), text(" "));
    }

    /** The places that rest on a ground, one for each part of the brief, the first in each. */
    List<Use> uses(String id) {
        Map<String, Use> first = new LinkedHashMap<>();
        for (Use use : uses.getOrDefault(id, List.of())) {
            first.putIfAbsent(use.place(), use);
        }
        return List.copyOf(first.values());
    }

    /** The ids used so far, and all that the judgements among them lean on. */
    TreeSet<String> used() {
        TreeSet<String> found = new TreeSet<>();
        List<String> open = new ArrayList<>(uses.keySet());
        while (!open.isEmpty()) {
            String id = open.removeLast();
            if (found.add(id) && evidence.ground(id).orElse(null) instanceof Judgement judgement) {
                open.addAll(judgement.restsOn());
            }
        }
        return found;
    }
}
