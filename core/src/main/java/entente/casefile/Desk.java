package entente.casefile;

import entente.model.Place;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What lies on the desk while a case is read: its problems so far, the ids it knows, and the places of its elements.
 */
record Desk(Problems problems, Names names, Map<String, Place> places) {

    Desk() {
        this(new Problems(), new Names(), new LinkedHashMap<>());
    }
}
