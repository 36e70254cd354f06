package entente.app.search;

import java.util.List;

/**
 * Something that a search found.
 *
 * @param kind claim, judgement, actor, conflict, option, state, event, recommendation, source, format, relation,
 *     table, hypothesis, item, disagreement, homonym, commitment, question, forecast, reference or text
 * @param id the id of the element; of a text, the id of its source
 * @param place file, line and column of the element; of a text, the source and the line
 * @param score how well it fits, as the search library reckons it; comparable within one search alone
 * @param snippet some words around the first mark, on one line
 * @param marks the words found in the snippet, ascending, as offsets of chars
 * @param offset where the first mark stands in the text, in chars from 0; -1 where no text was found
 * @param bytes the same in bytes of UTF-8; -1 where no text was found
 */
public record Hit(String kind, String id, String place, double score, String snippet, List<Mark> marks, int offset,
        long bytes) {

    /** Copies the list. */
    public Hit {
        marks = List.copyOf(marks);
    }

    /**
     * A word found.
     *
     * @param start its first char
     * @param end the char after its last
     */
    public record Mark(int start, int end) {}

    /** The snippet with every word found between two strings. */
    public String marked(String before, String after) {
        StringBuilder marked = new StringBuilder();
        int from = 0;
        for (Mark mark : marks) {
            marked.append(snippet, from, mark.start).append(before).append(snippet, mark.start, mark.end).append(after);
            from = mark.end;
        }
        return marked.append(snippet.substring(from)).toString();
    }
}
