package vn.donghanh.worklist;

import java.util.Map;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.shared.PageRequest;

/** Sort keys of the case list. An unknown key sorts by level. */
final class CaseSort {
    private static final String NULLS_LAST = "case when c.nextDue is null then 1 else 0 end";
    private static final Map<String, String> KEYS = Map.of(
            "client", "c.number",
            "level", rank("c.level", TriageLevel.values()),
            "stage", rank("c.status", CaseStatus.values()),
            "due", "c.nextDue",
            "updated", "c.updatedAt");

    private CaseSort() {}

    static String orderBy(PageRequest request) {
        String key = KEYS.containsKey(request.sortBy()) ? request.sortBy() : "level";
        String direction = request.ascending() ? " asc" : " desc";
        String first = (key.equals("due") ? NULLS_LAST + ", " : "") + KEYS.get(key) + direction;
        String then = key.equals("level") ? ", " + NULLS_LAST + ", c.nextDue" : "";
        return " order by " + first + then + ", c.id";
    }

    /** Builds an SQL rank, because enums are stored by name and the database does not know their order. */
    private static String rank(String attribute, Enum<?>[] values) {
        StringBuilder rank = new StringBuilder("case " + attribute);
        int place = 0;
        for (Enum<?> value : values) {
            rank.append(" when ")
                    .append(value.getDeclaringClass().getName())
                    .append('.')
                    .append(value.name());
            rank.append(" then ").append(place++);
        }
        return rank.append(" end").toString();
    }
}
