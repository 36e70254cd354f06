package entente.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a query asks for: words, the beginnings of words (with a star behind), ids, phrases in quotation marks, and what is to be
 * left out, with a minus in front. All of them have to be there, but of those with OR between them, one. Every other sign is no
 * more than a blank, so no query is malformed.
 *
 * @param query the query for the index
 * @param runs what hits are marked by
 * @param words the words asked for, as written
 */
record Wanted(Query query, List<Run> runs, List<String> words) {

    /** The field of the words of an entry, and that of its id. */
    static final String WORDS = "words";

    static final String ID = "id";

    private static final int MOST_PARTS = 64;
    private static final int LONGEST = 2_000;
    private static final float ID_COUNTS = 10;
    private static final Pattern PART = Pattern
            .compile("([-−–]?)(?:\"([^\"]*)\"?|[“„]([^”“]*)[”“]?|«([^»]*)»?|([^\\s\"“„«]+))");
    private static final Pattern QUOTES = Pattern.compile("^[-−–]|[\"“”„«»]");
    private static final Pattern BEGINNING = Pattern.compile("[\\p{L}\\p{N}]+\\*");

    /** Words that follow upon one another, or the beginning of one. */
    record Run(List<String> terms, boolean beginning) {

        /** The words of a text at which this run begins, with those that follow; none where it does not begin there. */
        List<WordStems.Word> at(int first, List<WordStems.Word> words) {
            if (beginning) {
                return words.get(first).term().startsWith(terms.getFirst()) ? List.of(words.get(first)) : List.of();
            }
            List<WordStems.Word> run = new ArrayList<>();
            int position = words.get(first).position();
            for (int i = first; i < words.size() && run.size() < terms.size()
                    && words.get(i).position() <= position + run.size(); i++) {
                WordStems.Word word = words.get(i);
                if (word.position() == position + run.size() && word.term().equals(terms.get(run.size()))) {
                    run.add(word);
                }
            }
            return run.size() == terms.size() ? run : List.of();
        }
    }

    /** Reads a query; its words are empty where it asks for nothing. At most 64 words or phrases are heeded. */
    static Wanted of(String written, WordStems stems) {
        Reading reading = new Reading(stems);
        Matcher parts = PART.matcher(written.substring(0, Math.min(LONGEST, written.length())));
        for (int heeded = 0; heeded < MOST_PARTS && parts.find(); heeded++) {
            reading.part(parts.group(), !parts.group(1).isEmpty(), parts.group(5) != null);
        }
        return reading.wanted();
    }

    /** Reads a query part by part. */
    private static final class Reading {
        private final WordStems stems;
        private final List<List<Query>> all = new ArrayList<>();
        private final List<Query> none = new ArrayList<>();
        private final List<Run> runs = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private boolean or;
        private boolean not;

        Reading(WordStems stems) {
            this.stems = stems;
        }

        void part(String written, boolean minus, boolean bare) {
            if (bare && Set.of("AND", "OR", "NOT").contains(written)) {
                or = written.equals("OR");
                not = written.equals("NOT");
                return;
            }
            String plain = QUOTES.matcher(written).replaceAll("");
            List<Run> asked = runs(plain, bare);
            if (asked.isEmpty()) {
                return;
            }
            Query query = query(asked, bare ? plain : "");
            if (minus || not) {
                none.add(query);
            } else {
                if (!or || all.isEmpty()) {
                    all.add(new ArrayList<>());
                }
                all.getLast().add(query);
                runs.addAll(asked);
                words.add(plain);
            }
            or = false;
            not = false;
        }

        /** The run of a part, or two where two letters may be an abbreviation as well. */
        private List<Run> runs(String plain, boolean bare) {
            List<String> terms = stems.words(plain).stream().map(WordStems.Word::term).toList();
            if (terms.isEmpty()) {
                return List.of();
            }
            if (bare && BEGINNING.matcher(plain).matches()) {
                return List.of(new Run(List.of(plain.substring(0, plain.length() - 1).toLowerCase(Locale.ROOT)), true));
            }
            Run run = new Run(terms, false);
            return bare && plain.matches("[a-z]{2}")
                    ? List.of(run, new Run(List.of(OneSpelling.dotted(plain)), false))
                    : List.of(run);
        }

        private static Query query(List<Run> runs, String id) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            runs.forEach(run -> any.add(query(run), Occur.SHOULD));
            if (!id.isEmpty()) {
                any.add(new BoostQuery(new TermQuery(new Term(ID, id.toLowerCase(Locale.ROOT))), ID_COUNTS),
                        Occur.SHOULD);
            }
            return any.build();
        }

        private static Query query(Run run) {
            if (run.beginning()) {
                return new PrefixQuery(new Term(WORDS, run.terms().getFirst()));
            }
            return run.terms().size() == 1
                    ? new TermQuery(new Term(WORDS, run.terms().getFirst()))
                    : new PhraseQuery(WORDS, run.terms().toArray(new String[0]));
        }

        Wanted wanted() {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (List<Query> group : all) {
                BooleanQuery.Builder one = new BooleanQuery.Builder();
                group.forEach(each -> one.add(each, Occur.SHOULD));
                query.add(one.build(), Occur.MUST);
            }
            none.forEach(each -> query.add(each, Occur.MUST_NOT));
            return new Wanted(query.build(), List.copyOf(runs), List.copyOf(words));
        }
    }
}
