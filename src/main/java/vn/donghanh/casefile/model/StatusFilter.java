package vn.donghanh.casefile.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Filter of the case list by status: all open cases, all ended ones, any, or one status. Every status is a filter by itself.
 *
 * @param code the name of the group or of the status, as it stands in a URL or a saved filter
 */
public record StatusFilter(String code, Set<CaseStatus> statuses) implements Serializable {
    public static final StatusFilter OPEN = group("OPEN", CaseStatus::isOpen);
    public static final StatusFilter ENDED = group("ENDED", status -> !status.isOpen());
    public static final StatusFilter ANY = group("ANY", status -> true);

    public StatusFilter {
        statuses = Set.copyOf(statuses);
    }

    public static StatusFilter of(CaseStatus status) {
        return new StatusFilter(status.name(), Set.of(status));
    }

    /** Returns the filter with a code; empty for an unknown one. */
    public static Optional<StatusFilter> find(@Nullable String code) {
        return all().stream().filter(filter -> filter.code.equals(code)).findFirst();
    }

    /** Returns the groups, then each open status, then each ended one. */
    public static List<StatusFilter> all() {
        return Stream.of(Stream.of(OPEN, ENDED, ANY), singles(CaseStatus::isOpen), singles(status -> !status.isOpen()))
                .flatMap(filters -> filters)
                .toList();
    }

    /** Whether this filter stands for a group of statuses, not for one. */
    public boolean isGroup() {
        return equals(OPEN) || equals(ENDED) || equals(ANY);
    }

    private static StatusFilter group(String code, Predicate<CaseStatus> filter) {
        return new StatusFilter(
                code, Arrays.stream(CaseStatus.values()).filter(filter).collect(Collectors.toSet()));
    }

    private static Stream<StatusFilter> singles(Predicate<CaseStatus> filter) {
        return Arrays.stream(CaseStatus.values()).filter(filter).map(StatusFilter::of);
    }
}
