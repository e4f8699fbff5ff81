package vn.donghanh.casefile.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.audit.AccessHistoryQueries.Access;
import vn.donghanh.audit.web.ActionFormatter;
import vn.donghanh.casefile.CaseAccessHistoryQueries;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the page with a case's access history. */
@Named
@RequestScoped
public class AccessHistoryPage {
    private static final int ROWS = 50;

    @Inject
    private CaseAccessHistoryQueries accessHistory;

    @Inject
    private Texts texts;

    @Inject
    private ActionFormatter actions;

    @Inject
    @PathValue(0)
    private String number;

    @Inject
    @QueryValue("page")
    private Integer pageNumber;

    @Inject
    @QueryValue("lists")
    private Boolean lists;

    private CaseAccessHistoryQueries.PageView page;

    @PostConstruct
    void load() {
        page = accessHistory.page(number, isLists(), PageRequest.ofPage(getNumber(), ROWS, "at", false));
    }

    /** Formats the action, with the identity field concerned. */
    public String action(Access access) {
        String field = "IdentityField." + access.detail();
        return actions.text(access.action()) + (texts.has(field) ? " · " + texts.get(field) : "");
    }

    /** Whether accesses that only showed the case in a list are included. */
    public boolean isLists() {
        return lists != null && lists;
    }

    public CaseAccessHistoryQueries.PageView getPage() {
        return page;
    }

    public int getNumber() {
        return pageNumber == null || pageNumber < 1 ? 1 : pageNumber;
    }
}
