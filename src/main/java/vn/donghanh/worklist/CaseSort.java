package vn.donghanh.worklist;

import java.util.Map;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.shared.PageRequest;

/** What the list of cases may be sorted by. A key that is not here sorts by level. */
final class CaseSort {
    private static final String LATER_IS_LAST = "case when c.nextDue is null then 1 else 0 end";
    private static final Map<String, String> KEYS = Map.of(
            "client", "c.number",
            "level", rank("c.level", TriageLevel.values()),
            "stage", rank("c.status", CaseStatus.values()),
            "due", "c.nextDue",
            "updated", "c.updatedAt");

    private CaseSort() {}

    static String orderBy(PageRequest slice) {
        String key = KEYS.containsKey(slice.sortBy()) ? slice.sortBy() : "level";
        String direction = slice.ascending() ? " asc" : " desc";
        String first = (key.equals("due") ? LATER_IS_LAST + ", " : "") + KEYS.get(key) + direction;
        String then = key.equals("level") ? ", " + LATER_IS_LAST + ", c.nextDue" : "";
        return " order by " + first + then + ", c.id";
    }

    /** Codes are stored as words, so the database has to be told their order. */
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
