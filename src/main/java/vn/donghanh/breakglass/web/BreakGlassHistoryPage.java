package vn.donghanh.breakglass.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.breakglass.BreakGlassHistoryView;
import vn.donghanh.breakglass.BreakGlassQueries;
import vn.donghanh.breakglass.BreakGlassService;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the emergency accesses to one case. */
@Named
@ViewScoped
public class BreakGlassHistoryPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private BreakGlassQueries queries;

    @Inject
    private BreakGlassService service;

    @Inject
    private Messages messages;

    @Inject
    @PathValue(0)
    private String number;

    private BreakGlassHistoryView page;

    @PostConstruct
    void load() {
        page = queries.getHistory(number);
    }

    public String acknowledge() {
        service.acknowledge(number, page.readAt());
        messages.saved();
        Faces.redirect("breakglass/history/%s", number);
        return null;
    }

    public BreakGlassHistoryView getPage() {
        return page;
    }
}
