package vn.donghanh.casefile.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Search criteria of the case list. All but the text are codes and may appear in a URL or a saved filter; the text may be an
 * alias, so it must not.
 *
 * @param text part of a case number, or a whole alias
 * @param manager {@code me}, {@code unit} (the cases of the user's unit) or a username; null for any
 */
public record CaseSearchCriteria(
        @Nullable String text, StatusFilter status, @Nullable TriageLevel levelFrom, @Nullable String manager, Due due)
        implements Serializable {
    public static final CaseSearchCriteria OPEN_CASES =
            new CaseSearchCriteria(null, StatusFilter.OPEN, null, null, Due.ANY);

    /** Filter by the due time of the next task. */
    public enum Due {
        ANY,
        OVERDUE,
        TODAY,
        WEEK
    }

    public CaseSearchCriteria withText(@Nullable String newText) {
        return new CaseSearchCriteria(newText, status, levelFrom, manager, due);
    }

    /** Returns the codes for a URL or a saved filter; the text is never included. */
    public Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("stage", status.code());
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
                StatusFilter.find(codes.get("stage")).orElse(StatusFilter.OPEN),
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
