package entente.app.cli;

import entente.app.texts.TextStore;
import entente.evidence.Match;
import entente.evidence.Source;
import entente.evidence.Texts;
import entente.model.Case;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts that a command looks into: those of the folder that the call names, then those kept in the private folder. */
final class TextsAtHand {

    private TextsAtHand() {}

    /** A folder that the call names, or null where it names none. */
    static @Nullable Path checkedFolder(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CallError("there is no folder '" + folder + "' of texts",
                    "give --sources the folder that holds them");
        }
        return folder;
    }

    /** The texts, empty where the call names no folder and none are kept. */
    static Optional<Texts> of(TextStore store, Case theCase, @Nullable Path named) {
        Path kept = store.folder(theCase.id());
        boolean any = Files.isDirectory(kept);
        return named == null && !any
                ? Optional.empty()
                : Optional.of(new Texts(named == null ? List.of() : List.of(named), any ? kept : null));
    }

    /** As {@link #of}; says on stderr where kept texts are read from. */
    static Optional<Texts> told(Session session, Case theCase, @Nullable Path named) {
        Optional<Texts> texts = of(session.texts(), theCase, named);
        texts.map(Texts::kept).ifPresent(kept -> session.tell("The texts kept in " + kept + " are read."));
        return texts;
    }

    /** Where a passage begins, in words: its line, and its page where the text has pages. */
    static String where(Match.Verified found, int page) {
        return "line " + found.line() + (page == 0 ? "" : ", page " + page);
    }

    /** The page on which a passage begins, from 1; 0 where the text has no pages. */
    static int page(String content, Match.Verified found) {
        return content.indexOf('\f') < 0
                ? 0
                : 1 + (int) content.substring(0, found.startOffset()).chars().filter(c -> c == '\f').count();
    }

    /** Whether the digest that the case names is that of a text. */
    static String digest(Source source, Texts.Text text) {
        return source.sha256() == null ? "not named" : text.agrees(source.sha256()) ? "agrees" : "differs";
    }
}
