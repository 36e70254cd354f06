package entente.app.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words as they are searched for: English and Russian ones by their stems, in one spelling; Chinese, Japanese and Korean
 * ones by pairs of letters, and in a text also letter by letter, so that a query of one letter finds it anywhere. One chain
 * serves all, for each step leaves the other scripts alone; no word is left out as too common.
 */
final class WordStems extends Analyzer {

    private static final int ALL_SCRIPTS = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA
            | CJKBigramFilter.HANGUL;

    private final boolean letterByLetter;

    private WordStems(boolean letterByLetter) {
        this.letterByLetter = letterByLetter;
    }

    /** The words of a text that is searched. */
    static WordStems ofTexts() {
        return new WordStems(true);
    }

    /** The words of a query. */
    static WordStems ofQueries() {
        return new WordStems(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream small = new LowerCaseFilter(
                new OneSpelling(new CJKWidthFilter(new EnglishPossessiveFilter(words))));
        TokenStream pairs = new CJKBigramFilter(small, ALL_SCRIPTS, letterByLetter);
        return new TokenStreamComponents(words, new RussianStems(new PorterStemFilter(pairs)));
    }

    /**
     * A word of a text.
     *
     * @param term its stem, a letter, or a pair of letters
     * @param start where it begins, in chars
     * @param end where it ends, exclusive
     * @param position its number among the words; a letter and the pair that begins with it have the same
     */
    record Word(String term, int start, int end, int position) {}

    /** The words of a text, in order. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset(), position));
            }
            stream.end();
        } catch (IOException neverFromAString) {
            throw new UncheckedIOException(neverFromAString);
        }
        return words;
    }
}
