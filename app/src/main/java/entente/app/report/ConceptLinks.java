package entente.app.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import entente.app.words.ConceptWords;
import entente.app.words.English;
import entente.conflict.Concept;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import java.util.ArrayList;
import java.util.List;

/** Names of concepts, each a link to its definition in the section on method. */
final class ConceptLinks {

    private ConceptLinks() {}

    /** The address of the definition of a concept inside the brief. */
    static String address(Concept concept) {
        return "concept-" + concept.id();
    }

    /** The names joined as in a sentence; "none of the concepts" where there are none. */
    static DomContent and(List<Concept> concepts) {
        return joined(concepts, false);
    }

    /** The same, the first with a capital. */
    static DomContent capital(List<Concept> concepts) {
        return joined(concepts, true);
    }

    /** The same, each after the letter that tables have for it. */
    static DomContent withLetters(List<Concept> concepts) {
        return joined(concepts.stream().map(
                concept -> span(text(ConceptWords.letter(concept) + " "), link(concept, concept.title()))).toList());
    }

    private static DomContent joined(List<Concept> concepts, boolean capital) {
        if (concepts.isEmpty()) {
            return text(capital ? "None of the concepts" : "none of the concepts");
        }
        Concept first = concepts.getFirst();
        return joined(concepts.stream().map(concept -> link(concept,
                capital && concept == first ? English.capital(concept.title()) : concept.title())).toList());
    }

    private static DomContent joined(List<? extends DomContent> links) {
        List<DomContent> parts = new ArrayList<>();
        for (DomContent link : links) {
            if (!parts.isEmpty()) {
                parts.add(text(parts.size() == 2 * links.size() - 3 ? " and " : ", "));
            }
            parts.add(link);
        }
        return each(parts, part -> part);
    }

    private static ATag link(Concept concept, String words) {
        return a(words).withHref("#" + address(concept));
    }
}
