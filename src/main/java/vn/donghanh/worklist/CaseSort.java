package vn.donghanh.worklist;

import java.util.Map;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.shared.PageRequest;

/**
 * Sort keys of the case list. An unknown key sorts by level. Readers of single sections do not learn when the next task of a case is due, so among their cases the order
 * does not tell it either.
 */
final class CaseSort {
    private static final Map<String, String> KEYS = Map.of(
            "client", "c.number",
            "level", rank("c.level", TriageLevel.values()),
            "stage", rank("c.status", CaseStatus.values()),
            "due", "",
            "updated", "c.updatedAt");

    /** The orders that an index of grants has, by the sort key with its direction; the default is the first. */
    private static final Map<String, String> OF_INDEXES = Map.of(
            "level desc", "a.caseUrgency, a.caseDue, a.caseId",
            "due asc", "a.caseDue, a.caseId",
            "updated desc", "a.caseUpdatedAt desc, a.caseId desc",
            "updated asc", "a.caseUpdatedAt, a.caseId");

    private CaseSort() {}

    /**
     * @param listed whether the query reads the cases through the reader's grants ({@link CaseFilter#listed})
     * @param wholeCasesOnly whether the reader can have no access to single sections
     */
    static String orderBy(PageRequest request, boolean listed, boolean wholeCasesOnly) {
        String key = KEYS.containsKey(request.sortBy()) ? request.sortBy() : "level";
        String direction = request.ascending() ? " asc" : " desc";
        String index = OF_INDEXES.get(key + direction);
        if (listed && index != null && (wholeCasesOnly || !index.contains("caseDue"))) {
            return " order by " + index;
        }
        String visible = wholeCasesOnly ? "" : CaseFilter.wholeCase(listed) + " and ";
        String due = wholeCasesOnly ? "c.nextDue" : "case when " + CaseFilter.wholeCase(listed) + " then c.nextDue end";
        String nullsLast = "case when " + visible + "c.nextDue is not null then 0 else 1 end, ";
        String first = key.equals("due") ? nullsLast + due + direction : KEYS.get(key) + direction;
        String then = key.equals("level") ? ", " + nullsLast + due : "";
        // of what changed at the same moment the newer one comes first, too
        String last = ", c.id" + (key.equals("updated") ? direction : "");
        return " order by " + first + then + last;
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
