package entente.app;

import entente.Workbench;
import java.util.List;

/** The cases that come with the program, as tests name them. */
public final class ShippedCases {

    private ShippedCases() {}

    /** Their ids. */
    public static List<String> ids() {
        return Workbench.standard().shippedCases().stream().map(Workbench.ShippedCase::id).toList();
    }
}
