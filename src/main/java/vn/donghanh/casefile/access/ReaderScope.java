package vn.donghanh.casefile.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseSection;

/**
 * Extent of a reader's access to a case. Permissions of the reader's roles apply in addition.
 *
 * @param whole access to the whole case; {@code sections} is then irrelevant
 * @param sections the sections to which access is limited otherwise
 */
public record ReaderScope(boolean whole, Set<CaseSection> sections) implements Serializable {
    public static ReaderScope of(Collection<AccessGrant> grants) {
        return new ReaderScope(
                grants.stream().anyMatch(row -> row.section() == null),
                grants.stream()
                        .map(AccessGrant::section)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean covers(CaseSection section) {
        return whole || sections.contains(section);
    }
}
