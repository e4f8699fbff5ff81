package vn.donghanh.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.reporting.CountTable;
import vn.donghanh.reporting.FigureCount;
import vn.donghanh.reporting.PlaceBreakdownQueries;
import vn.donghanh.reporting.PlaceRow;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the outcomes by place of residence. */
@Named
@RequestScoped
public class PlacesPage {
    @Inject
    PlaceBreakdownQueries figures;

    @Inject
    Texts texts;

    @Inject
    @QueryValue("period")
    private Long wanted;

    private PlaceBreakdownQueries.PageView page;

    @PostConstruct
    void load() {
        page = figures.page(wanted);
    }

    public PlaceBreakdownQueries.PageView page() {
        return page;
    }

    /** Returns the name of a row: "Thành phố Hội An", or the reason why no place is known. */
    public String name(PlaceRow row) {
        return row.kind() == PlaceRow.Kind.UNIT ? row.name() : texts.get("PlaceKind." + row.kind());
    }

    public long bar(CountTable<?> table, CountTable.Row<?> row) {
        return Chart.bar(table, row);
    }

    /** Whether a figure links to its cases: only when shown and not zero, and for readers who may see addresses. */
    public boolean isLinked(FigureCount count) {
        return page.mayOpenCases() && count.value() != null && count.value() > 0;
    }
}
