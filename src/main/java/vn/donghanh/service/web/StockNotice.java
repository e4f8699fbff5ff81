package vn.donghanh.service.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import vn.donghanh.service.stock.StockNoticeQueries;
import vn.donghanh.shared.web.DisplayPreferences;

/** Home-page notice for whoever keeps the stock about goods at the warning line, run out, or to be counted. */
@Named
@RequestScoped
public class StockNotice {
    @Inject
    StockNoticeQueries notices;

    @Inject
    DisplayPreferences preferences;

    private String goods = "";

    @PostConstruct
    void load() {
        goods = notices.findNeedingAttention().stream()
                .map(item -> item.statutory(preferences.locale()))
                .collect(Collectors.joining(", "));
    }

    /** Returns the goods, separated by commas; empty when none needs attention or the reader does not keep the stock. */
    public String goods() {
        return goods;
    }
}
