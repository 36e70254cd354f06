package entente.app.bibliography;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a format calls things, and what CSL calls them. */
final class Tags {

    private Tags() {}

    /** A map of names of the format, each followed by that of CSL; in the order written. */
    static Map<String, String> of(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }

    /** The first name of the format for a name of CSL. */
    static Optional<String> back(Map<String, String> tags, String csl) {
        return tags.entrySet().stream().filter(tag -> tag.getValue().equals(csl)).map(Map.Entry::getKey).findFirst();
    }
}
