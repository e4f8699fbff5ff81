package vn.donghanh.service.stock.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.service.stock.StockNoticeQueries;

/**
 * Home-page notice for those who manage the stock about goods at the warning line, run out, to be counted or expired. It shows only their number: the names of some
 * reveal what the Centre does, and the home page is often left open.
 */
@Named
@RequestScoped
public class StockNotice {
    @Inject
    StockNoticeQueries notices;

    private int goods;

    @PostConstruct
    void load() {
        goods = notices.findNeedingAttention().size();
    }

    /** Returns the number of kinds of goods; 0 when none needs attention or the reader does not keep the stock. */
    public int goods() {
        return goods;
    }
}
