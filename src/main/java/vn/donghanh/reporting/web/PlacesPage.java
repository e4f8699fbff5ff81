package vn.donghanh.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import vn.donghanh.reporting.PlaceBreakdownQueries;
import vn.donghanh.reporting.PlaceRow;
import vn.donghanh.reporting.ProtectedCount;
import vn.donghanh.reporting.SmallCountSuppression.CountRow;
import vn.donghanh.reporting.SmallCountSuppression.CountTable;
import vn.donghanh.shared.web.Texts;

/** What came of the work in a half-year, by where the clients live. */
@Named
@RequestScoped
public class PlacesPage {
    @Inject
    PlaceBreakdownQueries figures;

    @Inject
    Texts texts;

    @Inject
    @Param(name = "period")
    private Long wanted;

    private PlaceBreakdownQueries.PageView page;

    @PostConstruct
    void load() {
        page = figures.page(wanted);
    }

    public PlaceBreakdownQueries.PageView page() {
        return page;
    }

    /** "Thành phố Hội An", or what is known instead of a place. */
    public String name(PlaceRow row) {
        return row.kind() == PlaceRow.Kind.UNIT ? row.name() : texts.get("PlaceKind." + row.kind());
    }

    public long bar(CountTable<?> table, CountRow<?> row) {
        return Chart.bar(table, row);
    }

    /** Where a figure leads: one that is shown and is not nothing, for who may know where somebody lives. */
    public boolean isLinked(ProtectedCount count) {
        return page.mayOpenCases() && count.value() != null && count.value() > 0;
    }
}
