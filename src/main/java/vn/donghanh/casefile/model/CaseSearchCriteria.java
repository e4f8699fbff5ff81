package vn.donghanh.casefile.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Search criteria of the case list. All but the text are codes and may appear in a URL or a saved filter; the text may be an
 * alias, so it must not.
 *
 * @param text part of a case number, or a whole alias
 * @param manager {@code me}, {@code unit} (the cases of the user's unit) or a username; null for any
 */
public record CaseSearchCriteria(
        @Nullable String text, Stage stage, @Nullable TriageLevel levelFrom, @Nullable String manager, Due due)
        implements Serializable {
    public static final CaseSearchCriteria OPEN_CASES = new CaseSearchCriteria(null, Stage.OPEN, null, null, Due.ANY);

    /** Filter by status: one status, all open ones, all ended ones, or any. */
    public enum Stage {
        OPEN(CaseStatus::isOpen),
        ENDED(status -> !status.isOpen()),
        ANY(status -> true),
        DRAFT(CaseStatus.DRAFT),
        SCREENING(CaseStatus.SCREENING),
        ACCEPTED(CaseStatus.ACCEPTED),
        ASSESSING(CaseStatus.ASSESSING),
        PLANNING(CaseStatus.PLANNING),
        PLAN_PENDING(CaseStatus.PLAN_PENDING),
        ACTIVE(CaseStatus.ACTIVE),
        REVIEW(CaseStatus.REVIEW),
        PAUSED(CaseStatus.PAUSED),
        CLOSING(CaseStatus.CLOSING),
        FOLLOW_UP(CaseStatus.FOLLOW_UP),
        REOPENED(CaseStatus.REOPENED),
        CLOSED(CaseStatus.CLOSED),
        DECLINED(CaseStatus.DECLINED),
        MERGED(CaseStatus.MERGED);

        @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
        private final Set<CaseStatus> statuses;

        Stage(CaseStatus status) {
            this(status::equals);
        }

        Stage(Predicate<CaseStatus> filter) {
            statuses = Arrays.stream(CaseStatus.values()).filter(filter).collect(Collectors.toUnmodifiableSet());
        }

        public Set<CaseStatus> statuses() {
            return statuses;
        }
    }

    /** Filter by the due time of the next task. */
    public enum Due {
        ANY,
        OVERDUE,
        TODAY,
        WEEK
    }

    public CaseSearchCriteria withText(@Nullable String newText) {
        return new CaseSearchCriteria(newText, stage, levelFrom, manager, due);
    }

    /** Returns the codes for a URL or a saved filter; the text is never included. */
    public Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("stage", stage.name());
        if (levelFrom != null) {
            codes.put("level", levelFrom.name());
        }
        if (manager != null) {
            codes.put("manager", manager);
        }
        if (due != Due.ANY) {
            codes.put("due", due.name());
        }
        return codes;
    }

    /** Parses codes, ignoring unknown ones, since URLs are typed by hand and saved filters may be outdated. */
    public static CaseSearchCriteria of(Map<String, String> codes) {
        String manager = codes.getOrDefault("manager", "");
        return new CaseSearchCriteria(
                null,
                code(Stage.class, codes.get("stage")).orElse(Stage.OPEN),
                code(TriageLevel.class, codes.get("level")).orElse(null),
                manager.matches("[a-z0-9._-]{1,40}") ? manager : null,
                code(Due.class, codes.get("due")).orElse(Due.ANY));
    }

    private static <E extends Enum<E>> Optional<E> code(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }
}
