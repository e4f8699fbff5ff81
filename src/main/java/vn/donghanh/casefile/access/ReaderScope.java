package vn.donghanh.casefile.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseSection;

/**
 * How much of a case its reader was let into. What she may read of that is still her roles' to say.
 *
 * @param whole into the case; then {@code sections} adds nothing
 * @param sections into these and nothing else
 */
public record ReaderScope(boolean whole, Set<CaseSection> sections) implements Serializable {
    public static ReaderScope of(Collection<AccessGrant> hers) {
        return new ReaderScope(
                hers.stream().anyMatch(row -> row.section() == null),
                hers.stream()
                        .map(AccessGrant::section)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean covers(CaseSection section) {
        return whole || sections.contains(section);
    }
}
