package entente.app.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.RussianStemmer;

/** Leaves of Cyrillic words their Russian stems, and of other words all: asking the stemmer about those costs much and changes none. */
final class RussianStems extends TokenFilter {

    private final RussianStemmer stemmer = new RussianStemmer();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    RussianStems(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (Character.UnicodeScript.of(term.charAt(0)) == Character.UnicodeScript.CYRILLIC) {
            stemmer.setCurrent(term.toString());
            stemmer.stem();
            term.setEmpty().append(stemmer.getCurrent());
        }
        return true;
    }
}
