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
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Words as they are searched for: English and Russian ones by their stems, Chinese, Japanese and Korean ones by pairs of
 * letters. One chain serves all, for each step leaves the other scripts alone; no word is left out as too common.
 */
final class WordStems extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream lower = new LowerCaseFilter(new CJKWidthFilter(new EnglishPossessiveFilter(words)));
        return new TokenStreamComponents(words,
                new SnowballFilter(new PorterStemFilter(new CJKBigramFilter(lower)), new RussianStemmer()));
    }

    /**
     * A word of a text.
     *
     * @param term its stem, or a pair of letters
     * @param start where it begins, in chars
     * @param end where it ends, exclusive
     */
    record Word(String term, int start, int end) {}

    /** The words of a text, in order. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException neverFromAString) {
            throw new UncheckedIOException(neverFromAString);
        }
        return words;
    }
}
