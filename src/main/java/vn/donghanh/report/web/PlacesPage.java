package vn.donghanh.report.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import vn.donghanh.report.PlaceFigures;
import vn.donghanh.report.PlaceRow;
import vn.donghanh.report.Protection.CountRow;
import vn.donghanh.report.Protection.CountTable;
import vn.donghanh.report.Shown;
import vn.donghanh.shared.web.Texts;

/** What came of the work in a half-year, by where the clients live. */
@Named
@RequestScoped
public class PlacesPage {
    @Inject
    PlaceFigures figures;

    @Inject
    Texts texts;

    @Inject
    @Param(name = "period")
    private Long wanted;

    private PlaceFigures.Page page;

    @PostConstruct
    void load() {
        page = figures.page(wanted);
    }

    public PlaceFigures.Page page() {
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
    public boolean leads(Shown count) {
        return page.leads() && count.value() != null && count.value() > 0;
    }
}
