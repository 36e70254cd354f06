package entente.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The evidence of a case: its sources, what these cite, claims and judgements, in the order written, found by id. */
public final class Evidence {

    private final List<Source> sources;
    private final List<Reference> references;
    private final List<Claim> claims;
    private final List<Judgement> judgements;
    private final Map<String, Source> sourceById = new LinkedHashMap<>();
    private final Map<String, Reference> referenceById = new LinkedHashMap<>();
    private final Map<String, Ground> groundById = new LinkedHashMap<>();

    /** Evidence whose sources' own references are not listed. */
    public Evidence(List<Source> sources, List<Claim> claims, List<Judgement> judgements) {
        this(sources, List.of(), claims, judgements);
    }

    /** Takes lists whose ids are unique; the reader of case files has checked that. */
    public Evidence(List<Source> sources, List<Reference> references, List<Claim> claims,
            List<Judgement> judgements) {
        this.sources = List.copyOf(sources);
        this.references = List.copyOf(references);
        this.claims = List.copyOf(claims);
        this.judgements = List.copyOf(judgements);
        for (Source source : sources) {
            sourceById.put(source.id(), source);
        }
        for (Reference reference : references) {
            referenceById.put(reference.id(), reference);
        }
        for (Claim claim : claims) {
            groundById.put(claim.id(), claim);
        }
        for (Judgement judgement : judgements) {
            groundById.put(judgement.id(), judgement);
        }
    }

    /** The evidence of a case that has none. */
    public static Evidence none() {
        return new Evidence(List.of(), List.of(), List.of());
    }

    /** The sources in the order written. */
    public List<Source> sources() {
        return sources;
    }

    /** The works that the sources cite, in the order written. */
    public List<Reference> references() {
        return references;
    }

    /** The claims in the order written. */
    public List<Claim> claims() {
        return claims;
    }

    /** The judgements in the order written. */
    public List<Judgement> judgements() {
        return judgements;
    }

    /** The source with an id, if there is one. */
    public Optional<Source> source(String id) {
        return Optional.ofNullable(sourceById.get(id));
    }

    /** The reference with an id, if there is one. */
    public Optional<Reference> reference(String id) {
        return Optional.ofNullable(referenceById.get(id));
    }

    /** The claim or judgement with an id, if there is one. */
    public Optional<Ground> ground(String id) {
        return Optional.ofNullable(groundById.get(id));
    }

    /**
     * The id of the work that a source is a form of: the last source of the chain of {@code rendition-of} that begins with
     * it, the source itself where it names none. Whatever counts sources counts works. An id that no source has stands for
     * itself.
     */
    public String workOf(String sourceId) {
        String work = sourceId;
        for (int steps = 0; steps <= sources.size(); steps++) {
            Source source = sourceById.get(work);
            String other = source == null ? null : source.renditionOf();
            if (other == null || other.equals(work)) {
                return work;
            }
            work = other;
        }
        return work;
    }

    /** The works that the sources are forms of, by id, each with the ids of its sources in the order written. */
    public Map<String, List<String>> works() {
        Map<String, List<String>> works = new LinkedHashMap<>();
        for (Source source : sources) {
            works.computeIfAbsent(workOf(source.id()), work -> new ArrayList<>()).add(source.id());
        }
        works.replaceAll((work, ids) -> List.copyOf(ids));
        return Collections.unmodifiableMap(works);
    }
}
