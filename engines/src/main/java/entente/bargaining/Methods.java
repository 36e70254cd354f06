package entente.bargaining;

import java.util.List;
import java.util.Optional;

/** The catalogue of methods, in the order in which they are listed. */
public final class Methods {

    private static final List<Method> ALL = List.of(new Compromise(), new Median(), new NashBargaining(),
            new KalaiSmorodinsky(), new ProbabilisticCondorcet(), new QuantalResponse(), ExpectedUtility.coded(),
            ExpectedUtility.printed(), ExpectedUtility.challenge(), new PositionExchange(), new SpatialModel());

    private Methods() {}

    /** Every method. */
    public static List<Method> all() {
        return ALL;
    }

    /** The method with an id. */
    public static Optional<Method> of(String id) {
        return ALL.stream().filter(method -> method.id().equals(id)).findFirst();
    }

    /** The ids of all methods. */
    public static List<String> ids() {
        return ALL.stream().map(Method::id).toList();
    }
}
