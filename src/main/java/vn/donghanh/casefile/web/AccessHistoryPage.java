package vn.donghanh.casefile.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import vn.donghanh.audit.AccessHistoryQueries.Access;
import vn.donghanh.audit.web.ActionFormatter;
import vn.donghanh.casefile.CaseAccessHistoryQueries;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.web.Texts;

/** Who has looked at a case, and what was done with it. */
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
    @Param(pathIndex = 0)
    private String number;

    @Inject
    @Param(name = "page")
    private Integer pageNumber;

    @Inject
    @Param(name = "lists")
    private Boolean lists;

    private CaseAccessHistoryQueries.PageView page;

    @PostConstruct
    void load() {
        page = accessHistory.page(number, isLists(), PageRequest.ofPage(getNumber(), ROWS, "at", false));
    }

    /** The action in words, with the field of the identity that it was about. */
    public String action(Access reading) {
        String field = "IdentityField." + reading.detail();
        return actions.text(reading.action()) + (texts.has(field) ? " · " + texts.get(field) : "");
    }

    /** Whether it is shown too where the case stood in a list. */
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
