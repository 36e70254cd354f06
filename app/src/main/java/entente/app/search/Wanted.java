package entente.app.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a query asks for: words, phrases in quotation marks, and words to be left out, with a minus in front. Every other
 * sign is no more than a blank, so no query is malformed; all words and phrases have to be there.
 *
 * @param query the query for the index
 * @param terms the stems that hits are marked by
 * @param words the words asked for, as written
 */
record Wanted(Query query, Set<String> terms, List<String> words) {

    private static final int MOST_PARTS = 64;
    private static final int LONGEST = 2_000;
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|“([^”]*)”?|«([^»]*)»?|([^\\s\"“«]+))");

    /** Reads a query; its words are empty where it asks for nothing. At most 64 words or phrases are heeded. */
    static Wanted of(String written, WordStems stems, String field) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Set<String> terms = new LinkedHashSet<>();
        List<String> words = new ArrayList<>();
        Matcher parts = PART.matcher(written.substring(0, Math.min(LONGEST, written.length())));
        for (int heeded = 0; heeded < MOST_PARTS && parts.find(); heeded++) {
            String part = parts.group().replaceAll("^-|[\"“”«»]", "");
            List<String> found = stems.words(part).stream().map(WordStems.Word::term).toList();
            if (!found.isEmpty()) {
                boolean without = !parts.group(1).isEmpty();
                all.add(query(found, field), without ? Occur.MUST_NOT : Occur.MUST);
                if (!without) {
                    terms.addAll(found);
                    words.add(part);
                }
            }
        }
        return new Wanted(all.build(), terms, words);
    }

    private static Query query(List<String> terms, String field) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(new String[0]));
    }
}
