package vn.donghanh.casefile;

import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of a case its reader was let into. What she may read of that is still her roles' to say.
 *
 * @param whole into the case; then {@code sections} adds nothing
 * @param sections into these and nothing else
 */
public record CaseScope(boolean whole, Set<CaseSection> sections) implements Serializable {
    static CaseScope of(Collection<AccessRow> hers) {
        return new CaseScope(
                hers.stream().anyMatch(row -> row.section() == null),
                hers.stream().map(AccessRow::section).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean covers(CaseSection section) {
        return whole || sections.contains(section);
    }
}
