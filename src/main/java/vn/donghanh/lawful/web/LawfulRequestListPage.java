package vn.donghanh.lawful.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.lawful.LawfulRequestQueries;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the register of lawful requests. */
@Named("lawfulRegisterPage")
@RequestScoped
public class LawfulRequestListPage {
    private static final int SIZE = 25;

    @Inject
    LawfulRequestQueries queries;

    @Inject
    @QueryValue("page")
    Integer wanted;

    private LawfulRequestQueries.PageView page;

    @PostConstruct
    void load() {
        page = queries.page(PageRequest.firstRow(getNumber(), SIZE), SIZE);
    }

    public int getNumber() {
        return wanted == null || wanted < 1 ? 1 : wanted;
    }

    public int getSize() {
        return SIZE;
    }

    public LawfulRequestQueries.PageView getPage() {
        return page;
    }
}
