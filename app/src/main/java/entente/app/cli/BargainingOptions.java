package entente.app.cli;

import entente.Analysis;
import entente.bargaining.BargainingEngine;
import entente.bargaining.BargainingPicture;
import entente.bargaining.Plan;
import entente.bargaining.Settings;
import entente.casefile.BadCase;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.model.Case;
import entente.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What may be asked of an issue on the command line. */
final class BargainingOptions {

    @Option(names = "--method", paramLabel = "ID", description = "issues: by this method; default: compromise")
    private String method = Plan.STANDARD.method();

    @Option(names = "--switch", paramLabel = "NAME=VALUE", description = "issues: read the method so; may be repeated")
    private List<String> switches = new ArrayList<>();

    @Option(names = "--draws", paramLabel = "N", description = "issues: draw the uncertain numbers so often; default: 1000")
    private int draws = Plan.STANDARD.draws();

    @Option(names = "--participants", paramLabel = "ID", description = "issues: among these only")
    private @Nullable String participants;

    @Option(names = "--sobol", paramLabel = "N", description = "issues: sensitivity indices from so many rows; default: none")
    private int sobol;

    /** Whether a name means one issue: it is named, or the case has nothing else. */
    boolean meant(Session session, Session.Named named) throws BadCase {
        List<ModelRef> models = session.models(named);
        return models.size() == 1 && meant(models.getFirst());
    }

    /** Whether a model is an issue. */
    boolean meant(ModelRef model) {
        return model.kind().equals(BargainingEngine.KIND);
    }

    /**
     * Solves an issue as asked.
     *
     * @throws BadCase where the issue is unfit
     * @throws CallError where the method, a switch, the participants or a number is not known
     */
    Analysis<?, ?> solve(Case theCase, ModelRef model, Run run) throws BadCase {
        Plan plan = plan();
        BargainingEngine engine = new BargainingEngine();
        return switch (engine.read(theCase, model)) {
            case Reading.Unfit<BargainingPicture>(List<Problem> reasons) -> throw new BadCase(reasons);
            case Reading.Fit<BargainingPicture>(BargainingPicture picture) -> {
                List<String> reasons = engine.unfit(picture, plan);
                if (!reasons.isEmpty()) {
                    throw new CallError(String.join("; ", reasons),
                            engine.meant(picture, plan).map(word -> "you mean '" + word + "'")
                                    .orElse("see 'entente solve --help' and docs/methods/bargaining.md"));
                }
                yield new Analysis<>(engine, model, picture, engine.solve(picture, plan, run));
            }
        };
    }

    private Plan plan() {
        Settings settings = Settings.STANDARD;
        for (String one : switches) {
            int equals = one.indexOf('=');
            if (equals < 1) {
                throw new CallError("'" + one + "' sets no switch",
                        "write --switch NAME=VALUE, as in --switch vetoes=ignored");
            }
            settings = settings.with(one.substring(0, equals), one.substring(equals + 1));
        }
        for (int number : new int[]{draws, sobol}) {
            if (number < 0 || number > Plan.MOST_DRAWS) {
                throw new CallError(number + " is no number of draws", "write a number from 0 to " + Plan.MOST_DRAWS);
            }
        }
        return new Plan(method, settings, draws, Optional.ofNullable(participants), sobol);
    }
}
