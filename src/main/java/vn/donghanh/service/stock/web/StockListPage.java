package vn.donghanh.service.stock.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.service.stock.StockListView;
import vn.donghanh.service.stock.StockQueries;

/** The page of the stock: what is left of every kind of goods. */
@Named
@RequestScoped
public class StockListPage {
    @Inject
    StockQueries queries;

    private StockListView view;

    @PostConstruct
    void load() {
        view = queries.list();
    }

    public StockListView getView() {
        return view;
    }

    /** Returns how many kinds need attention. */
    public long getNeedingAttention() {
        return view.rows().stream()
                .filter(row -> row.balance().needsAttention(row.today()))
                .count();
    }
}
