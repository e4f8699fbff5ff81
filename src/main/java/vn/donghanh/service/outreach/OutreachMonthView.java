package vn.donghanh.service.outreach;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.place.Place;

/**
 * The view of the outreach contacts of a month.
 *
 * @param months the months that can be chosen, newest first
 * @param places the districts named, by id
 * @param items the items of the lists of kinds, groups and goods, retired ones included, by code of the list
 * @param mayRecord whether the reader records contacts
 */
public record OutreachMonthView(
        YearMonth month,
        List<YearMonth> months,
        OutreachTotals totals,
        List<OutreachRow> rows,
        long total,
        Map<Integer, Place> places,
        Map<String, List<CodeListItemView>> items,
        boolean mayRecord)
        implements Serializable {
    public static final int PAGE_SIZE = 25;
}
