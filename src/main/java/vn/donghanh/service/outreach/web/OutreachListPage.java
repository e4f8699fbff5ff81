package vn.donghanh.service.outreach.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.place.Place;
import vn.donghanh.service.outreach.OutreachMonthView;
import vn.donghanh.service.outreach.OutreachQueries;
import vn.donghanh.service.outreach.OutreachVersionView;
import vn.donghanh.service.stock.GoodsQuantity;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.address.QueryValue;

/** The page of the outreach contacts of a month, with what they add up to. */
@Named
@RequestScoped
public class OutreachListPage {
    @Inject
    OutreachQueries queries;

    @Inject
    DisplayFormatter formats;

    @Inject
    DisplayPreferences preferences;

    @Inject
    @QueryValue("month")
    private String month;

    @Inject
    @QueryValue("page")
    private Integer page;

    private OutreachMonthView view;

    @PostConstruct
    void load() {
        view = queries.month(wanted(), getPage());
    }

    private @Nullable YearMonth wanted() {
        try {
            return month == null || month.isEmpty() ? null : YearMonth.parse(month);
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    public String place(int id) {
        Place place = view.places().get(id);
        return place == null ? "" : place.fullName();
    }

    public String kind(String code) {
        return label("outreach_kind", code);
    }

    public String group(String code) {
        return label("target_group", code);
    }

    public String goods(String code) {
        return label("goods", code);
    }

    /** Returns the goods of an entry in one line. */
    public String given(OutreachVersionView version) {
        return version.goods().stream().map(this::given).collect(Collectors.joining(" · "));
    }

    private String given(GoodsQuantity given) {
        return item("goods", given.goods()).statutory(preferences.locale()) + " " + formats.number(given.quantity());
    }

    private String label(String list, String code) {
        return item(list, code).label(preferences.locale());
    }

    /** Entries hold only codes of the list, retired ones included. */
    private CodeListItemView item(String list, String code) {
        return view.items().getOrDefault(list, List.of()).stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public int getPage() {
        return page == null || page < 1 ? 1 : page;
    }

    public OutreachMonthView getView() {
        return view;
    }
}
