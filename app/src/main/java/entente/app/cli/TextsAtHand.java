package entente.app.cli;

import entente.evidence.Match;
import entente.evidence.Source;
import entente.evidence.Texts;
import entente.model.Case;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a folder of texts, and the texts that a command looks into: those, then the ones kept in the private folder. */
final class TextsAtHand {

    @Option(names = "--sources", paramLabel = "DIR", description = "a folder with your copies of the sources' texts, looked "
            + "into before those that 'entente sources add' keeps")
    private @Nullable Path named;

    /**
     * The texts, empty where the call names no folder and none are kept.
     *
     * @throws CallError where the folder that the call names is not there
     */
    Optional<Texts> of(Session session, Case theCase) {
        Path folder = named;
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CallError("there is no folder '" + folder + "' of texts",
                    "give --sources the folder that holds them");
        }
        Path kept = session.texts().folder(theCase.id());
        boolean any = Files.isDirectory(kept);
        return folder == null && !any
                ? Optional.empty()
                : Optional.of(new Texts(folder == null ? List.of() : List.of(folder), any ? kept : null));
    }

    /** As {@link #of}; says on stderr where kept texts are read from. */
    Optional<Texts> told(Session session, Case theCase) {
        Optional<Texts> texts = of(session, theCase);
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
